#include "rules/outline.h"

#include <algorithm>
#include <utility>

#include "rules/names.h"
#include "text/numbers.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kLongestHeading = 330;  // bytes: a line longer than this is prose

std::optional<int> indicator_heading(const Reading& reading, Range line, const PackData& pack) {
  const std::string text = reading.text.substr(line.begin, line.end - line.begin);
  if (const auto label = indicator_label(reading, line, pack)) return label->no;
  for (const Rule& rule : pack.rules_for("heading.indicator")) {
    const auto match = search(rule, text);
    if (!match) continue;
    // The name decides where it stands right behind; the printed number may be another year's.
    if (const auto rest = named(rule, *match, "rest")) {
      for (const NameHit& hit : find_names(std::string_view(text).substr(rest->begin), pack)) {
        if (hit.range.begin <= 12) return hit.no;
      }
    }
    const auto no = named(rule, *match, "no");
    const auto value = no ? text::parse_integer(text.substr(no->begin, no->end - no->begin)) : std::nullopt;
    if (value && instrument_of(*value, pack)) return value;
  }
  return std::nullopt;
}

// The place behind a line, if the line is a heading.
std::optional<Place> heading(const Reading& reading, Range line, const Place& before, const PackData& pack) {
  const std::string text = reading.text.substr(line.begin, line.end - line.begin);
  if (text.size() > kLongestHeading) return std::nullopt;
  if (const auto no = indicator_heading(reading, line, pack))
    return Place{no, instrument_of(*no, pack), {}, false};
  Place place = before;
  if (place.indicator && says(pack, "heading.guidelines", text)) {
    place.guidelines = true;
    return place;
  }
  if (const auto part = find_part(text, pack)) {
    place.part = part;
    place.instrument = Instrument::kEit;
    place.guidelines = false;
    return place;
  }
  if (says(pack, "heading.section", text)) return Place{};
  if (says(pack, "heading.instrument", text)) return Place{{}, find_instrument(text, pack), {}, false};
  return std::nullopt;
}

using Spot = std::pair<std::size_t, std::size_t>;  // element, byte

struct NumberedCode {
  Spot spot;
  int number = 0;
};

// The questions of a stretch of prose, by their codes' numbers.
std::vector<NumberedCode> codes_between(const Paper& paper, Spot begin, Spot end) {
  std::vector<NumberedCode> codes;
  for (std::size_t i = begin.first; i < paper.end && i <= end.first; ++i) {
    if (paper[i].table) continue;
    for (const Hit& hit : find_hits(paper[i].reading, *paper.pack, "question")) {
      const Spot spot{i, hit.all().begin};
      const std::string_view code = hit.text(*hit.group("code"));
      const auto number =
          text::parse_integer(code.substr(std::min(code.size(), code.find_last_not_of("0123456789") + 1)));
      if (number && spot >= begin && spot < end) codes.push_back({spot, *number});
    }
  }
  return codes;
}

// Where codes begin anew, once, and two or more rise again.
std::optional<Spot> begins_anew(const std::vector<NumberedCode>& codes) {
  std::optional<std::size_t> anew;
  for (std::size_t i = 1; i < codes.size(); ++i) {
    if (codes[i].number > codes[i - 1].number) continue;
    if (anew) return std::nullopt;
    anew = i;
  }
  return anew && *anew + 1 < codes.size() ? std::optional(codes[*anew].spot) : std::nullopt;
}

// Under a heading of the EIT's first part codes that begin anew are the second's, if no heading names that
// one: it was lost.
void add_lost_parts(const Paper& paper, std::vector<Heading>& outline) {
  for (std::size_t i = 0; i < outline.size(); ++i) {
    if (outline[i].place.part != Part::kPublic || outline[i].place.guidelines) continue;
    const auto next = outline.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    if (next != outline.end() && next->place.part && !next->place.guidelines) continue;
    const Spot end = next == outline.end() ? Spot{paper.end, 0} : Spot{next->element, next->line.begin};
    const auto anew = begins_anew(codes_between(paper, {outline[i].element, outline[i].line.begin}, end));
    if (!anew) continue;
    Heading lost{anew->first, {anew->second, anew->second}, outline[i].place};
    lost.place.part = Part::kSurvey;
    outline.insert(next, lost);
  }
}

}  // namespace

std::vector<Heading> read_outline(const Paper& paper) {
  std::vector<Heading> outline;
  Place place;
  for (std::size_t i = paper.begin; i < paper.end; ++i) {
    if (paper[i].table) {
      if (place.guidelines) {  // a table ends a list
        place.guidelines = false;
        outline.push_back({i, {0, 0}, place});
      }
      continue;
    }
    for (const Range line : lines_of(paper[i].reading.text)) {
      if (const auto found = heading(paper[i].reading, line, place, *paper.pack)) {
        place = *found;
        outline.push_back({i, line, place});
      }
    }
  }
  add_lost_parts(paper, outline);
  return outline;
}

namespace {

// The first heading behind a place.
std::vector<Heading>::const_iterator behind(const std::vector<Heading>& outline, std::size_t element,
                                            std::size_t offset) {
  return std::partition_point(outline.begin(), outline.end(), [&](const Heading& heading) {
    return heading.element < element || (heading.element == element && heading.line.begin <= offset);
  });
}

}  // namespace

Place place_at(const std::vector<Heading>& outline, std::size_t element, std::size_t offset) {
  const auto next = behind(outline, element, offset);
  return next == outline.begin() ? Place{} : std::prev(next)->place;
}

bool is_heading_line(const std::vector<Heading>& outline, std::size_t element, Range line) {
  const auto next = behind(outline, element, line.begin);
  if (next == outline.begin() || line.empty()) return false;
  return std::prev(next)->element == element && std::prev(next)->line == line;
}

}  // namespace thaimemo::rules
