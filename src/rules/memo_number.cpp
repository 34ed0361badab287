#include "rules/memo_number.h"

#include <algorithm>
#include <string>
#include <vector>

#include "text/misread.h"

namespace thaimemo::rules {
namespace {

constexpr int kMisread = 3;  // half letters that those of the agency's province may be off …
constexpr int kOther = 2;    // … where the print is another province's: one letter

// The province's letters where the agency, a local government, writes them.
const std::string* own_letters(const Agency& agency, const PackData& pack) {
  if (!agency.type.value || *agency.type.value == "other" || !agency.province.value) return nullptr;
  const auto own = std::find_if(pack.number_letters.begin(), pack.number_letters.end(),
                                [&](const auto& each) { return each.second == *agency.province.value; });
  return own == pack.number_letters.end() ? nullptr : &own->first;
}

std::string decoded(const std::string& printed, const std::string* own, const PackData& pack) {
  const auto known = pack.number_letters.find(printed);
  const bool is_known = known != pack.number_letters.end();
  if (is_known && known->second.empty()) return printed;  // a ministry's
  if (own != nullptr && text::misreading_cost(*own, printed) <= (is_known ? kOther : kMisread)) return *own;
  if (is_known) return printed;
  std::vector<std::string> all;
  for (const auto& [letters, province] : pack.number_letters) all.push_back(letters);
  const text::Decoded near = text::decode_word(printed, all);
  return near.word != nullptr ? *near.word : printed;
}

}  // namespace

void settle_number(const Agency& agency, const PackData& pack, TextField& number) {
  if (!number.value) return;
  const std::size_t slash = number.value->find(" /");  // recognition sees gaps before thin strokes
  if (slash != std::string::npos) number.value->erase(slash, 1);
  const std::size_t end = std::min(number.value->find_first_of(" .0123456789/("), number.value->size());
  const std::string printed = number.value->substr(0, end);
  if (!printed.empty())
    number.value = decoded(printed, own_letters(agency, pack), pack) + number.value->substr(end);
}

}  // namespace thaimemo::rules
