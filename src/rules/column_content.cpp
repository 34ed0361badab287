#include "rules/column_content.h"

#include <algorithm>
#include <map>

#include "rules/levels.h"
#include "rules/names.h"
#include "text/dates.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kLongestPeriod = 240;  // bytes
constexpr int kFewestCells = 2;

bool is_period(const Reading& cell) {
  if (cell.text.size() > kLongestPeriod) return false;
  const text::PeriodValue period = text::parse_period(cell.text);
  return period.start || period.end || period.fiscal_year;
}

bool is_party(const Reading& cell, const PackData& pack) {
  const std::string text = tidy(cell.text);
  return cell.text.size() <= kLongestPeriod &&
         std::any_of(pack.unit_openers.begin(), pack.unit_openers.end(),
                     [&](const std::string& word) { return text.starts_with(word); });
}

// The first kind that fits, the surest first.
const char* kind_of(const Reading& cell, const PackData& pack) {
  if (is_result(cell, pack)) return "grade";
  if (const auto hit = find_hit(cell, pack, "question.code");
      hit && says(pack, "question.mention", cell.text))
    return "question";
  if (says(pack, "score.cell", cell.text) && cell.text.find_first_of(".,") != std::string::npos)
    return "score";
  if (indicator_label(cell, cell.whole(), pack)) return "indicator";
  if (is_period(cell)) return "period";
  return is_party(cell, pack) ? "responsible" : "";
}

}  // namespace

std::string field_by_content(const TableView& table, int column, int first_row, const PackData& pack) {
  std::map<std::string, int> counts;
  int filled = 0;
  for (int row = first_row; row < table.rows(); ++row) {
    const Reading* cell = table.at(row, column);
    const CellPlace* place = table.place(row, column);
    if (cell == nullptr || place->row != row || place->column != column) continue;
    if (cell->text.find_first_not_of(" \n\t*-") == std::string::npos) continue;
    ++filled;
    ++counts[kind_of(*cell, pack)];
  }
  for (const auto& [kind, count] : counts) {
    if (!kind.empty() && count >= kFewestCells && count * 5 >= filled * 4) return kind;
  }
  return {};
}

}  // namespace thaimemo::rules
