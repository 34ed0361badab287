#include "rules/measure_status.h"

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
