// Findings as a list under a heading of their own: จุดแข็ง, จุดที่ต้องพัฒนา, ข้อเสนอแนะ.
#include <algorithm>
#include <optional>
#include <utility>

#include "rules/findings.h"
#include "rules/names.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kShortestItem = 30;  // bytes: ten letters

// The indicators that an item names, else the instrument.
Scope scope_of(std::string_view text, const PackData& pack) {
  Scope scope;
  for (const NameHit& name : find_names(text, pack)) {
    std::string about = "indicator:" + std::to_string(name.no);
    if (std::find(scope.begin(), scope.end(), about) == scope.end()) scope.push_back(std::move(about));
  }
  if (!scope.empty()) return scope;
  const auto instrument = find_instrument(text, pack);
  return instrument ? Scope{instrument_name(*instrument)} : Scope{};
}

// Reads line by line: a heading opens a list, its first mark says how the others look, anything else ends it.
class Lists {
 public:
  Lists(const PackData& pack, Found& found) : pack_(pack), found_(found) {}

  void add(const Reading& reading, bool other_list) {
    item_.reset();
    for (const Range line : lines_of(reading.text)) {
      const std::string text = reading.text.substr(line.begin, line.end - line.begin);
      if (text.find_first_not_of(" \t*") == std::string::npos) continue;
      if (says(pack_, "heading.findings", text)) {
        close(reading, line.begin);
        open_ = !other_list;
        mark_.reset();
      } else if (const auto mark = open_ ? mark_of(text) : std::nullopt; mark && fits(text[mark->begin])) {
        close(reading, line.begin);
        item_ = line.begin + mark->end;
      } else if (!item_) {  // the last line's item goes on within its paragraph alone
        open_ = false;
      }
    }
    close(reading, reading.text.size());
  }

  void end() { open_ = false; }

 private:
  std::optional<Range> mark_of(const std::string& text) const {
    for (const Rule& rule : pack_.rules_for("finding.item")) {
      const auto match = search(rule, text);
      if (match) return named(rule, *match, "mark");
    }
    return std::nullopt;
  }

  // "(1)" and "1." are two kinds of mark, all figures are one.
  bool fits(char sign) {
    const char kind = sign >= '0' && sign <= '9' ? '0' : sign;
    if (!mark_) mark_ = kind;
    return *mark_ == kind;
  }

  void close(const Reading& reading, std::size_t end) {
    if (!item_) return;
    const Range range{*std::exchange(item_, std::nullopt), end};
    const std::string text = reading.text.substr(range.begin, range.end - range.begin);
    TextField field = text_field(reading, range);
    if (!field.value || field.value->size() < kShortestItem || says(pack_, "question", text)) return;
    found_.record.findings.push_back({scope_of(text, pack_), std::move(field)});
  }

  const PackData& pack_;
  Found& found_;
  bool open_ = false;
  std::optional<char> mark_;         // of the list's first item
  std::optional<std::size_t> item_;  // where the item begins that is being read
};

}  // namespace

void read_finding_lists(const Paper& paper, const std::vector<Heading>& outline, Found& found) {
  Lists lists(*paper.pack, found);
  for (std::size_t i = paper.begin; i < paper.end; ++i) {
    if (paper[i].table) {
      lists.end();
    } else {
      lists.add(paper[i].reading, place_at(outline, i, paper[i].reading.text.size()).guidelines);
    }
  }
}

}  // namespace thaimemo::rules
