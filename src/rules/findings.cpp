#include "rules/findings.h"

#include <algorithm>
#include <iterator>

#include "rules/names.h"
#include "rules/questions.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kShortestComment = 30;    // bytes: ten letters
constexpr std::size_t kLongestCaption = 250;    // bytes
constexpr std::size_t kMostParagraphs = 8;      // that go on with a comment
constexpr std::ptrdiff_t kMostFindings = 2000;  // no paper has more; beyond, repeats are not looked for

// Pieces of a comment: from one printed code to the next.
struct CommentPart {
  Range text;
  std::vector<Code> codes;  // none: it goes on with what stood before
};

std::vector<Code> codes_in(const Reading& reading, Range range, const CodeContext& context,
                           const PackData& pack) {
  std::vector<Code> codes;
  const std::string text = reading.text.substr(range.begin, range.end - range.begin);
  for (const Rule& rule : pack.rules_for("finding.one")) {
    for (const Match& match : rule.regex.find_all(text)) {
      const auto code = named(rule, match, "code");
      const auto decoded =
          code ? decode_code(text.substr(code->begin, code->end - code->begin), context, pack) : std::nullopt;
      if (decoded) codes.push_back(*decoded);
    }
  }
  return codes;
}

std::vector<CommentPart> comment_parts(const Reading& reading, const CodeContext& context,
                                       const PackData& pack) {
  std::vector<CommentPart> parts;
  for (const Hit& hit : find_hits(reading, pack, "finding.code")) {
    const Range printed = *hit.group("codes");
    std::vector<Code> codes = codes_in(reading, printed, context, pack);
    if (codes.empty()) continue;
    if (parts.empty() && reading.back({0, printed.begin}).end > reading.back({0, printed.begin}).begin) {
      parts.push_back({{0, printed.begin}, {}});
    }
    if (!parts.empty()) parts.back().text.end = printed.begin;
    parts.push_back({{printed.begin, reading.text.size()}, std::move(codes)});
  }
  if (parts.empty()) parts.push_back({reading.whole(), {}});
  return parts;
}

Scope scope_for(const std::vector<Code>& codes, std::optional<Part> part, const PackData& pack) {
  Scope scope;
  for (const Code& code : codes) {
    scope.push_back(
        question_scope(code, instrument_of(code, pack) == Instrument::kEit ? part : std::nullopt));
  }
  return scope;
}

}  // namespace

void CommentColumn::add(const std::vector<Code>& codes, const Reading* comment, const CodeContext& context,
                        std::optional<Part> part) {
  all_.insert(all_.end(), codes.begin(), codes.end());
  const bool blank = comment == nullptr || comment->text.find_first_not_of(" \n-*") == std::string::npos;
  const bool spanned = !blank && !comments_.empty() && comments_.back().cell == comment;
  if (!blank && !spanned) {
    comments_.push_back({comment, codes, context, part});
  } else if (!comments_.empty()) {
    auto& spans = comments_.back().codes;
    spans.insert(spans.end(), codes.begin(), codes.end());
  }
}

Scope CommentColumn::scope_of(const Comment& comment) const {
  const PackData& pack = *paper_.pack;
  std::optional<int> indicator;
  bool one = !comment.codes.empty();
  for (const Code& code : comment.codes) {
    const auto its = indicator_of(code, comment.context, pack);
    one = one && its && (!indicator || indicator == its);
    indicator = its;
  }
  if (comment.context.indicator && comment.codes.size() > 1 && comment.codes.size() == all_.size()) {
    indicator = comment.context.indicator;  // the whole table under its heading
    one = true;
  }
  if (one && comment.codes.size() > 1) {
    const auto spans = [&](const std::vector<Code>& whole) {
      return std::all_of(whole.begin(), whole.end(), [&](const Code& code) {
        return std::find(comment.codes.begin(), comment.codes.end(), code) != comment.codes.end();
      });
    };
    if (spans(codes_of(*indicator, comment.context, pack)) || spans(all_)) {
      const std::string suffix = !comment.part ? "" : *comment.part == Part::kPublic ? ":public" : ":survey";
      return {"indicator:" + std::to_string(*indicator) + suffix};
    }
  }
  return scope_for(comment.codes, comment.part, pack);
}

void CommentColumn::write(const Comment& comment, Found& found) const {
  const PackData& pack = *paper_.pack;
  auto& findings = found.record.findings;
  bool first = true;
  for (const CommentPart& part : comment_parts(*comment.cell, comment.context, pack)) {
    const TextField text = text_field(*comment.cell, part.text);
    if (!text.value) continue;
    if (!part.codes.empty()) {
      findings.push_back({scope_for(part.codes, comment.part, pack), text});
    } else if (first && comment.codes.empty() && !findings.empty()) {
      append(findings.back().text, text, "");
    } else if (!comment.codes.empty() || text.value->size() >= kShortestComment) {
      findings.push_back({scope_of(comment), text});
    }
    first = false;
  }
}

void CommentColumn::finish(Found& found) {
  for (const Comment& comment : comments_) write(comment, found);
}

namespace {

// One short line right above a table names the table.
bool is_caption(const Paper& paper, std::size_t element) {
  const std::string& text = paper[element].reading.text;
  return element + 1 < paper.end && paper[element + 1].table && text.size() < kLongestCaption &&
         text.find('\n') == std::string::npos;
}

bool goes_on(const Paper& paper, std::size_t element, const std::vector<Heading>& outline) {
  if (element >= paper.end || paper[element].table) return false;
  const Reading& reading = paper[element].reading;
  const std::vector<Range> lines = lines_of(reading.text);
  if (paper[element].paragraph->heading || is_caption(paper, element)) return false;
  if (find_hit(reading, *paper.pack, "question") || says(*paper.pack, "heading.minor", reading.text))
    return false;
  if (says(*paper.pack, "finding.code", reading.text) || says(*paper.pack, "closing", reading.text))
    return false;
  return std::none_of(lines.begin(), lines.end(),
                      [&](Range line) { return is_heading_line(outline, element, line); });
}

}  // namespace

void add_prose_finding(const Paper& paper, std::size_t element, Range text, const std::string& about,
                       const std::vector<Heading>& outline, Found& found) {
  const Reading& reading = paper[element].reading;
  const bool last = text.end == reading.text.size();
  if (const auto closing = find_hit(reading, *paper.pack, "closing", text.begin))
    text.end = std::min(text.end, closing->all().begin);
  const Range behind = text;
  for (const Range part :
       lines_of(std::string_view(reading.text).substr(text.begin, text.end - text.begin))) {
    const std::size_t begin = behind.begin + part.begin;
    const Range line{begin, std::min(reading.text.find('\n', begin), reading.text.size())};
    if (part.begin > 0 && begin < text.end && is_heading_line(outline, element, line)) text.end = begin;
  }
  TextField field = text_field(reading, text);
  if (!field.value || field.value->size() < kShortestComment) return;
  if (last && text.end == reading.text.size()) {
    for (std::size_t i = element + 1; i < element + kMostParagraphs && goes_on(paper, i, outline); ++i) {
      append(field, text_field(paper[i].reading, paper[i].reading.whole()), "\n");
    }
  }
  auto& findings = found.record.findings;
  const auto end = findings.begin() + std::min(std::ssize(findings), kMostFindings);
  const bool repeated = std::any_of(findings.begin(), end, [&](const Finding& finding) {
    return finding.about.size() == 1 && finding.about[0] == about && finding.text.value == field.value;
  });
  if (!repeated) findings.push_back({{about}, std::move(field)});
}

namespace {

// A comment on an instrument right behind a table, or behind the lines of a list of indicators.
std::optional<Range> loose_comment(const Paper& paper, std::size_t element) {
  const Reading& reading = paper[element].reading;
  bool behind = element > paper.begin && paper[element - 1].table;
  for (const Range line : lines_of(reading.text)) {
    const std::string text = reading.text.substr(line.begin, line.end - line.begin);
    if (behind && says(*paper.pack, "finding.loose", text)) return Range{line.begin, reading.text.size()};
    behind = indicator_label(reading, line, *paper.pack).has_value();
  }
  return std::nullopt;
}

}  // namespace

void read_comment_paragraph(const Paper& paper, std::size_t element, const std::vector<Heading>& outline,
                            Found& found) {
  const Reading& reading = paper[element].reading;
  const PackData& pack = *paper.pack;
  if (const auto loose = loose_comment(paper, element)) {
    const std::string text = reading.text.substr(loose->begin);
    auto instrument = find_instrument(text, pack);
    if (!instrument && says(pack, "finding.outside", text)) instrument = Instrument::kEit;
    const Scope scope = instrument ? Scope{instrument_name(*instrument)} : Scope{};
    found.record.findings.push_back({scope, text_field(reading, *loose)});
    return;
  }
  const Place place = place_at(outline, element, 0);
  if ((!place.indicator && !place.instrument) || find_hit(reading, *paper.pack, "question")) return;
  const CodeContext context = context_of(place, found);
  for (const CommentPart& part : comment_parts(reading, context, *paper.pack)) {
    if (part.codes.empty()) continue;
    found.record.findings.push_back(
        {scope_for(part.codes, place.part, *paper.pack), text_field(reading, part.text)});
  }
}

}  // namespace thaimemo::rules
