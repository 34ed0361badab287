#include "rules/names.h"

#include <algorithm>

#include "text/find_word.h"
#include "text/numbers.h"

namespace thaimemo::rules {
namespace {

std::string_view part(const Reading& reading, Range range) {
  return std::string_view(reading.text).substr(range.begin, range.end - range.begin);
}

void add_all(std::string_view text, const std::vector<Label>& labels, int no, std::vector<NameHit>& hits) {
  for (const Label& label : labels) {
    for (std::size_t at = 0; (at = text::find_word(text, label.text, at)) != std::string_view::npos;
         at += label.text.size()) {
      hits.push_back({no, {at, at + label.text.size()}});
    }
  }
}

// "คัวชี้ๅัดฑี่ 6 คุณภาพ…": whatever the word before it, the number is the name's own.
bool numbered(std::string_view before, int no, const PackData& pack) {
  for (const Rule& rule : pack.rules_for("indicator.numbered")) {
    const auto match = search(rule, before);
    const auto digits = match ? named(rule, *match, "no") : std::nullopt;
    if (digits && text::parse_integer(before.substr(digits->begin, digits->end - digits->begin)) == no)
      return true;
  }
  return false;
}

constexpr int kDecoy = 0;
constexpr std::size_t kLongestLabel = 400;  // bytes

}  // namespace

std::vector<NameHit> find_names(std::string_view text, const PackData& pack) {
  std::vector<NameHit> all;
  for (const IndicatorNames& indicator : pack.indicators) {
    add_all(text, indicator.names, indicator.no, all);
    add_all(text, indicator.decoys, kDecoy, all);
  }
  const auto size = [](const NameHit& hit) { return hit.range.end - hit.range.begin; };
  std::stable_sort(all.begin(), all.end(),
                   [&](const NameHit& a, const NameHit& b) { return size(a) > size(b); });
  std::vector<bool> covered(all.empty() ? 0 : text.size(), false);
  std::vector<NameHit> chosen;
  for (const NameHit& hit : all) {
    const auto begin = covered.begin() + static_cast<std::ptrdiff_t>(hit.range.begin);
    const auto end = covered.begin() + static_cast<std::ptrdiff_t>(hit.range.end);
    if (std::find(begin, end, true) != end) continue;
    std::fill(begin, end, true);
    if (hit.no != kDecoy) chosen.push_back(hit);
  }
  std::sort(chosen.begin(), chosen.end(),
            [](const NameHit& a, const NameHit& b) { return a.range.begin < b.range.begin; });
  return chosen;
}

std::optional<IndicatorLabel> indicator_label(const Reading& reading, Range line, const PackData& pack) {
  if (line.end - line.begin > kLongestLabel) return std::nullopt;
  for (NameHit hit : find_names(part(reading, line), pack)) {
    hit.range = {hit.range.begin + line.begin, hit.range.end + line.begin};
    const std::string_view before = part(reading, {line.begin, hit.range.begin});
    if (!says(pack, "indicator.before", before) && !numbered(before, hit.no, pack)) return std::nullopt;
    const std::string_view behind = part(reading, {hit.range.end, line.end});
    IndicatorLabel label{hit.no, {line.begin, hit.range.end}, std::nullopt};
    if (says(pack, "indicator.alone", behind)) return label;
    for (const Rule& rule : pack.rules_for("indicator.inside")) {
      const auto match = search(rule, behind);
      const auto score = match ? named(rule, *match, "score") : std::nullopt;
      if (!score) continue;
      label.score = Range{hit.range.end + score->begin, hit.range.end + score->end};
      return label;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<int> leading_number(const Reading& reading, Range line, const PackData& pack) {
  const std::string_view text = part(reading, line);
  for (const Rule& rule : pack.rules_for("row.number")) {
    const auto match = search(rule, text);
    if (!match || match->all().end >= text.size()) continue;
    for (const char* group : {"a", "b"}) {
      if (const auto digits = named(rule, *match, group)) {
        return text::parse_integer(text.substr(digits->begin, digits->end - digits->begin));
      }
    }
  }
  return std::nullopt;
}

std::optional<Instrument> find_instrument(std::string_view text, const PackData& pack) {
  if (says(pack, "instrument.IIT", text)) return Instrument::kIit;
  if (says(pack, "instrument.EIT", text)) return Instrument::kEit;
  if (says(pack, "instrument.OIT", text)) return Instrument::kOit;
  return std::nullopt;
}

std::optional<Part> find_part(std::string_view text, const PackData& pack) {
  if (says(pack, "part.public", text)) return Part::kPublic;
  if (says(pack, "part.survey", text)) return Part::kSurvey;
  return std::nullopt;
}

std::string instrument_name(Instrument instrument) {
  return instrument == Instrument::kIit ? "IIT" : instrument == Instrument::kEit ? "EIT" : "OIT";
}

std::string indicator_name(int no, const PackData& pack) {
  for (const SchemeIndicator& indicator : pack.scheme.indicators) {
    if (indicator.no == no) return indicator.name;
  }
  return {};
}

std::optional<Instrument> instrument_of(int indicator, const PackData& pack) {
  for (const SchemeIndicator& known : pack.scheme.indicators) {
    if (known.no == indicator) return known.instrument;
  }
  return std::nullopt;
}

}  // namespace thaimemo::rules
