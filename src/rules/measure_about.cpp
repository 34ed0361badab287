#include "rules/measure_about.h"

#include <algorithm>

#include "rules/names.h"
#include "rules/questions.h"

namespace thaimemo::rules {
namespace {

void add_scope(Scope& about, std::string what) {
  if (std::find(about.begin(), about.end(), what) == about.end()) about.push_back(std::move(what));
}

}  // namespace

void AboutReader::carry(const Reading& content) {
  if (const auto instrument = find_instrument(content.text, pack_)) {
    if (carried_.instrument != instrument) carried_ = {{}, instrument, {}, false};
  }
  if (const auto part = find_part(content.text, pack_)) {
    carried_.part = part;
    carried_.instrument = Instrument::kEit;
    carried_.indicator.reset();
  }
}

std::vector<int> AboutReader::named_indicators(const Reading& content) const {
  std::vector<int> numbers;
  const std::vector<NameHit> names = find_names(content.text, pack_);
  for (const Hit& hit : find_hits(content, pack_, "indicator.mention")) {
    const std::size_t end = hit.all().end;
    const auto name = std::partition_point(names.begin(), names.end(),
                                           [&](const NameHit& n) { return n.range.begin < end; });
    const auto no = hit.group("no");
    std::optional<int> number = no ? int_field(content, *no).value : std::nullopt;
    if (name != names.end() && name->range.begin <= end + 6) number = name->no;
    if (number && instrument_of(*number, pack_)) numbers.push_back(*number);
  }
  if (const auto label = indicator_label(content, content.whole(), pack_)) numbers.push_back(label->no);
  return numbers;
}

void AboutReader::add(const Reading& content, Scope& about) {
  carry(content);
  const std::vector<int> numbers = named_indicators(content);
  Place before = carried_;
  if (!numbers.empty())
    carried_.indicator = numbers.back(), carried_.instrument = instrument_of(numbers.back(), pack_);
  const bool codes = add_codes(content, about);
  carried_.indicator = before.indicator;
  if (codes || !about.empty()) return;
  for (const int number : numbers) add_scope(about, "indicator:" + std::to_string(number));
  if (!about.empty()) return;
  if (const auto instrument = find_instrument(content.text, pack_)) {
    const std::string suffix = !carried_.part || *instrument != Instrument::kEit ? ""
                               : *carried_.part == Part::kPublic                 ? ":public"
                                                                                 : ":survey";
    add_scope(about, instrument_name(*instrument) + suffix);
  }
}

bool AboutReader::add_codes(const Reading& content, Scope& about) const {
  bool any = false;
  for (const Hit& hit : find_hits(content, pack_, "question.mention")) {
    const auto code = decode_code(hit.text(*hit.group("code")), context_of(carried_, found_), pack_);
    if (!code) continue;
    const bool parted = instrument_of(*code, pack_) == Instrument::kEit;
    add_scope(about, question_scope(*code, parted ? carried_.part : std::nullopt));
    any = true;
  }
  return any;
}

}  // namespace thaimemo::rules
