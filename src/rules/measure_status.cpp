#include "rules/measure_status.h"

#include <optional>

#include "rules/paper.h"

namespace thaimemo::rules {
namespace {

void set_status(Measure& measure, MeasureStatus status, const Reading& where, Range printed) {
  if (measure.status.evidence) {  // two ticks
    measure.status.value.reset();
    return;
  }
  measure.status = {status, evidence(where, printed)};
}

// A tick drawn by hand is read as some letter: where the other columns hold dashes it is one all the same;
// where they hold nothing, so is what a stroke is often read as.
std::optional<std::size_t> only_mark(const StatusCells& cells, const PackData& pack) {
  constexpr std::size_t kLongest = 12;  // bytes: four letters
  std::optional<std::size_t> mark;
  std::size_t dashes = 0, columns = 0;
  for (std::size_t i = 0; i < cells.columns.size(); ++i) {
    const Reading* content = cells.columns[i];
    if (content == nullptr) continue;
    ++columns;
    if (!is_blank(content)) {
      if (mark) return std::nullopt;
      mark = i;
    } else if (content->text.find('-') != std::string::npos) {
      ++dashes;
    }
  }
  if (!mark || columns < 3 || (dashes != 0 && dashes + 1 != columns)) return std::nullopt;
  const std::string& text = cells.columns[*mark]->text;
  return (dashes != 0 ? text.size() <= kLongest : says(pack, "tick.alone", text)) ? mark : std::nullopt;
}

}  // namespace

void read_status(const StatusCells& cells, const PackData& pack, Measure& measure) {
  for (std::size_t i = 0; i < cells.columns.size(); ++i) {
    const Reading* content = cells.columns[i];
    const auto tick = is_blank(content) ? std::nullopt : find_hit(*content, pack, "tick");
    if (!tick) continue;
    const Range mark = tick->group("tick").value_or(tick->all());
    set_status(measure, kStatusColumns[i].status, *content, mark);
    append(measure.result, text_field(*content, {mark.end, content->text.size()}), "\n");
  }
  if (const auto drawn = measure.status.evidence ? std::nullopt : only_mark(cells, pack)) {
    const Reading& content = *cells.columns[*drawn];
    set_status(measure, kStatusColumns[*drawn].status, content, content.whole());
  }
  if (measure.status.evidence || is_blank(cells.words)) return;
  for (const StatusColumn& column : kStatusColumns) {
    if (const auto hit = find_hit(*cells.words, pack, column.field)) {
      set_status(measure, column.status, *cells.words, hit->all());
      return;
    }
  }
  measure.status.evidence = evidence(*cells.words, cells.words->whole());
}

}  // namespace thaimemo::rules
