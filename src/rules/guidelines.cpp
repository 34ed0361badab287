#include "rules/guidelines.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kShortest = 15;  // bytes: five letters

// One guideline: a paragraph, or the lines from one number to the next.
void add_guideline(const Reading& reading, Range range, int indicator, const PackData& pack, Found& found) {
  Guideline guideline;
  guideline.indicator = indicator;
  const std::string text = reading.text.substr(range.begin, range.end - range.begin);
  for (const Rule& rule : pack.rules_for("guideline")) {
    const auto match = search(rule, text);
    if (!match || match->all().begin != 0) continue;
    const auto no = named(rule, *match, "no");
    if (no) guideline.no = int_field(reading, {range.begin + no->begin, range.begin + no->end});
    range.begin += match->all().end;
    break;
  }
  guideline.text = text_field(reading, range);
  if (guideline.text.value && guideline.text.value->size() >= kShortest) {
    found.record.guidelines.push_back(std::move(guideline));
  }
}

// Words without a number between numbered guidelines and a table are the table's.
bool is_caption(const Paper& paper, std::size_t element, const Found& found) {
  const auto& guidelines = found.record.guidelines;
  const bool numbered = !guidelines.empty() && guidelines.back().no.value;
  const bool before_table = element + 1 < paper.end && paper[element + 1].table;
  return numbered && before_table && !says(*paper.pack, "guideline", paper[element].reading.text);
}

}  // namespace

void read_guidelines(const Paper& paper, std::size_t element, const std::vector<Heading>& outline,
                     Found& found) {
  const Reading& reading = paper[element].reading;
  const PackData& pack = *paper.pack;
  Range open{0, 0};
  std::optional<int> indicator;
  const auto close = [&](std::size_t end) {
    open.end = end;
    if (indicator && !open.empty()) add_guideline(reading, open, *indicator, pack, found);
  };
  if (is_caption(paper, element, found)) return;
  for (const Range line : lines_of(reading.text)) {
    const Place place = place_at(outline, element, line.begin);
    const bool heading = is_heading_line(outline, element, line);
    const std::string text = reading.text.substr(line.begin, line.end - line.begin);
    const bool stop = heading || !place.guidelines || !place.indicator;
    if (!stop && indicator && !says(pack, "guideline", text)) continue;  // the line goes on
    close(line.begin);
    indicator = stop ? std::nullopt : place.indicator;
    open.begin = line.begin;
  }
  close(reading.text.size());
}

}  // namespace thaimemo::rules
