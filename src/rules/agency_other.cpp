#include "rules/agency_other.h"

#include <algorithm>

#include "rules/address.h"
#include "text/fold.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kTop = 8;            // elements from the start of a paper
constexpr std::size_t kLongestLine = 330;  // bytes

std::optional<Range> province_of(const Hit& hit, const PackData& pack) {
  const auto province = hit.group("province");
  return province && is_province(hit.text(*province), pack) ? province : std::nullopt;
}

// One of the known kinds, its word misread: the rest of the paper tells which.
bool resembles_kind(std::string_view name, const PackData& pack) {
  constexpr int kLettersPerError = 4;
  const std::string skeleton = text::fold(name);
  return std::any_of(pack.kinds.begin(), pack.kinds.end(), [&](const AgencyKind& kind) {
    const Label word = make_label(kind.full);
    const int limit = word.letters / kLettersPerError;
    const std::string_view head = std::string_view(skeleton).substr(0, word.skeleton.size());
    return kind.type != "other" && text::edit_distance(word.skeleton, head, limit) <= limit;
  });
}

OtherAgency agency_of(const Hit& hit, const PackData& pack) {
  return {hit.reading, hit.group("name").value_or(hit.all()), province_of(hit, pack)};
}

// A line that holds the name and nothing else but its address.
std::optional<OtherAgency> on_line(const Reading& reading, Range line, const PackData& pack) {
  if (line.end - line.begin > kLongestLine) return std::nullopt;
  for (const Hit& hit : find_hits(reading, pack, "agency.other")) {
    const OtherAgency agency = agency_of(hit, pack);
    const std::string_view text(reading.text);
    if (agency.name.begin < line.begin || agency.name.end > line.end ||
        resembles_kind(text.substr(agency.name.begin, agency.name.end - agency.name.begin), pack))
      continue;
    const std::string_view before = text.substr(line.begin, agency.name.begin - line.begin);
    const std::string_view behind = text.substr(agency.name.end, line.end - agency.name.end);
    if (says(pack, "agency.other.before", before) && says(pack, "agency.other.behind", behind)) return agency;
  }
  return std::nullopt;
}

}  // namespace

std::optional<OtherAgency> other_in_head(const Head& head, const PackData& pack) {
  if (!head.agency) return std::nullopt;
  for (const Rule& rule : pack.rules_for("agency.other")) {
    const std::string text =
        head.reading.text.substr(head.agency->begin, head.agency->end - head.agency->begin);
    auto match = search(rule, text);
    const auto name = match ? named(rule, *match, "name") : std::nullopt;
    if (!name || resembles_kind(std::string_view(text).substr(name->begin, name->end - name->begin), pack))
      continue;
    for (auto& group : match->groups) {
      if (group) group = Range{group->begin + head.agency->begin, group->end + head.agency->begin};
    }
    return agency_of({&head.reading, &rule, std::move(*match), 0}, pack);
  }
  return std::nullopt;
}

std::optional<OtherAgency> other_on_top(const Paper& paper) {
  for (std::size_t i = paper.begin; i < std::min(paper.end, paper.begin + kTop); ++i) {
    if (paper[i].paragraph == nullptr) continue;
    for (const Range line : lines_of(paper[i].reading.text)) {
      if (auto agency = on_line(paper[i].reading, line, *paper.pack)) return agency;
    }
  }
  return std::nullopt;
}

bool stands_on_top(const Paper& paper, const Reading& reading, std::size_t at) {
  const std::size_t end = std::min(paper.end, paper.begin + kTop);
  for (std::size_t i = paper.begin; i < end; ++i) {
    if (&paper[i].reading != &reading) continue;
    const std::string_view before = std::string_view(reading.text).substr(0, at);
    const std::size_t line = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return before.substr(line).find_first_not_of(" *#(") == std::string_view::npos;
  }
  return false;
}

}  // namespace thaimemo::rules
