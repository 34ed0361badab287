#include <algorithm>

#include "eval/align.h"
#include "eval/cells.h"
#include "eval/tally.h"
#include "eval/text.h"

namespace thaimemo::eval {
namespace {

constexpr std::size_t kAlignedBy = 120;  // code points of a row that tell it from the others

/// `truth` and `found` may be missing; `prefix` is the list that they stand in.
void count_cell(const std::string& file, const std::string& prefix, const Cell* truth, const Cell* found,
                Tally& tally) {
  const Cell& named = truth != nullptr ? *truth : *found;
  FieldCount& count = tally.fields[prefix + named.name];
  if (named.prose) tally.prose.insert(prefix + named.name);
  const std::string wanted = truth != nullptr ? truth->text.value_or("") : "";
  const std::string given = found != nullptr ? found->text.value_or("") : "";
  const std::u32string a = folded(wanted);
  const std::u32string b = folded(given);
  count.printed += a.empty() ? 0 : 1;
  count.found += b.empty() ? 0 : 1;
  if (!a.empty()) {
    count.characters += static_cast<long>(a.size());
    count.edits += distance(a, b);
  }
  if (a == b) {
    count.right += a.empty() ? 0 : 1;
  } else {
    tally.misses.push_back({file, prefix + named.name, wanted, given, false});
  }
}

void count_row(const std::string& file, const std::string& prefix, const std::vector<Cell>* truth,
               const std::vector<Cell>* found, Tally& tally) {
  const std::size_t size = truth != nullptr ? truth->size() : found->size();
  for (std::size_t i = 0; i < size; ++i) {
    count_cell(file, prefix, truth != nullptr ? &(*truth)[i] : nullptr,
               found != nullptr ? &(*found)[i] : nullptr, tally);
  }
}

/// The head of the row's texts, which tells rows apart.
std::u32string face(const std::vector<Cell>& row) {
  std::u32string text;
  for (const Cell& cell : row) {
    if (cell.prose && text.size() < kAlignedBy) text += folded(cell.text.value_or(""));
  }
  return text.substr(0, kAlignedBy);
}

std::vector<std::u32string> faces(const Rows& rows) {
  std::vector<std::u32string> all;
  for (const auto& row : rows.rows) all.push_back(face(row));
  return all;
}

void count_rows(const std::string& file, const Rows& truth, const Rows& found, Tally& tally) {
  const auto a = faces(truth);
  const auto b = faces(found);
  const auto cost = [&](int t, int r) {
    const auto longest = static_cast<double>(std::max<std::size_t>(1, std::max(a[t].size(), b[r].size())));
    return static_cast<double>(distance(a[t], b[r])) / longest;
  };
  for (const auto& [t, r] : align(static_cast<int>(a.size()), static_cast<int>(b.size()), cost)) {
    FieldCount& count = tally.fields[truth.name];
    count.printed += t >= 0 ? 1 : 0;
    count.found += r >= 0 ? 1 : 0;
    count.right += t >= 0 && r >= 0 ? 1 : 0;
    count_row(file, truth.name + '.', t >= 0 ? &truth.rows[t] : nullptr, r >= 0 ? &found.rows[r] : nullptr,
              tally);
  }
}

}  // namespace

void count_fields(const Record& truth, const Record* record, Tally& tally) {
  const std::string& file = truth.source.file;
  const std::vector<Cell> wanted = head(truth);
  const std::vector<Cell> given = record != nullptr ? head(*record) : std::vector<Cell>{};
  count_row(file, "", &wanted, record != nullptr ? &given : nullptr, tally);
  const std::vector<Rows> wanted_lists = lists(truth);
  const std::vector<Rows> given_lists = lists(record != nullptr ? *record : Record{});
  for (std::size_t i = 0; i < wanted_lists.size(); ++i)
    count_rows(file, wanted_lists[i], given_lists[i], tally);
}

}  // namespace thaimemo::eval
