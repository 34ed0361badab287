#include "rules/signatures.h"

#include <algorithm>
#include <utility>

#include "rules/paper.h"

namespace thaimemo::rules {
namespace {

constexpr int kRow = 2;  // heights of a name: a row's names stand as level as this on a crooked page
constexpr std::size_t kLongestPosition = 240;  // bytes: no office has more

std::optional<Range> name_in(const Reading& reading, Range line, const char* use, const PackData& pack) {
  const std::string text = reading.text.substr(line.begin, line.end - line.begin);
  if (says(pack, "signature.office", text)) return std::nullopt;
  for (const Rule& rule : pack.rules_for(use)) {
    const auto match = search(rule, text);
    if (!match) continue;
    const Range name = named(rule, *match, "name").value_or(match->all());
    return Range{line.begin + name.begin, line.begin + name.end};
  }
  return std::nullopt;
}

bool is_position(std::string_view line, bool first, const PackData& pack) {
  if (line.size() > kLongestPosition || says(pack, "signature.stop", line)) return false;
  return first ? says(pack, "signature.first", line) : says(pack, "signature.position", line);
}

// What stands beside an office in its line, as a label for what is written there, is none of it.
Range before_label(std::string_view text, Range line, const PackData& pack) {
  const std::string copy(text);
  for (const Rule& rule : pack.rules_for("signature.beside"))
    if (const auto match = search(rule, copy); match && match->all().begin > 0)
      line.end = std::min(line.end, line.begin + match->all().begin);
  return line;
}

// Fills names and positions line by line.
class Blocks {
 public:
  explicit Blocks(const PackData& pack) : pack_(pack) {}

  void add(const Reading& reading, Range line) {
    const std::string_view text = std::string_view(reading.text).substr(line.begin, line.end - line.begin);
    if (text.find_first_not_of(" \t*\\") == std::string_view::npos) return;
    if (const auto name = name_in(reading, line, "signature.name", pack_)) {
      found_.push_back({{text_field(reading, *name), {}}, false});
      open_ = true;
    } else if (const auto half = name_in(reading, line, "signature.half", pack_)) {
      found_.push_back({{text_field(reading, *half), {}}, true});
      open_ = true;
    } else if (open_) {
      const Range office = before_label(text, line, pack_);
      open_ = is_position(text.substr(0, office.end - line.begin), !found_.back().signatory.position.value,
                          pack_);
      if (open_) add_position(text_field(reading, office));
    }
  }

  std::vector<Signatory> take(bool with_position_only) {
    std::vector<Signatory> all;
    for (Block& block : found_) {
      const bool doubtful = with_position_only || block.doubtful;
      if (block.signatory.position.value || !doubtful) all.push_back(std::move(block.signatory));
    }
    return all;
  }

 private:
  void add_position(TextField line) {
    TextField& position = found_.back().signatory.position;
    if (!position.value) {
      position = std::move(line);
    } else if (line.value) {
      *position.value += " " + *line.value;
      position.evidence->raw += "\n" + line.evidence->raw;
    }
  }

  const PackData& pack_;
  struct Block {
    Signatory signatory;
    bool doubtful = false;  // a name only where a position stands below
  };
  std::vector<Block> found_;
  bool open_ = false;  // the last name still waits for its position
};

}  // namespace

std::vector<Signatory> read_signatories(const Paper& paper) {
  const PackData& pack = *paper.pack;
  Blocks blocks(pack);
  bool closed = false;
  for (std::size_t i = paper.begin; i < paper.end; ++i) {
    if (paper[i].paragraph == nullptr) continue;
    const Reading& reading = paper[i].reading;
    const auto closing = closed ? std::nullopt : find_hit(reading, pack, "closing");
    if (closing) closed = true;
    if (!closed && paper.memo) continue;
    for (const Range line : lines_of(reading.text)) {
      if (!closing || line.begin > closing->all().begin) blocks.add(reading, line);
    }
  }
  return by_rows(blocks.take(!closed));
}

std::vector<Signatory> by_rows(std::vector<Signatory> signatories) {
  const auto unplaced = [](const Signatory& one) { return !one.name.evidence || !one.name.evidence->box; };
  if (std::any_of(signatories.begin(), signatories.end(), unplaced)) return signatories;
  const auto page = [](const Signatory& one) { return one.name.evidence->page; };
  const auto box = [](const Signatory& one) { return *one.name.evidence->box; };
  std::stable_sort(signatories.begin(), signatories.end(), [&](const Signatory& a, const Signatory& b) {
    return std::pair(page(a), box(a).top) < std::pair(page(b), box(b).top);
  });
  for (auto row = signatories.begin(); row != signatories.end();) {
    const auto end = std::find_if(row, signatories.end(), [&](const Signatory& one) {
      return page(one) != page(*row) || box(one).top >= box(*row).top + kRow * box(*row).height();
    });
    std::stable_sort(row, end,
                     [&](const Signatory& a, const Signatory& b) { return box(a).left < box(b).left; });
    row = end;
  }
  return signatories;
}

}  // namespace thaimemo::rules
