#include "rules/reading.h"

#include <algorithm>

#include "rules/spelling.h"
#include "text/numbers.h"
#include "text/passage.h"

namespace thaimemo::rules {
namespace {

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t next_character(std::string_view text, std::size_t at) {
  do ++at;
  while (at < text.size() && continues_character(text[at]));
  return at;
}

// One character for the rules: ASCII digits, '-' for every dash.
std::string plain(std::string_view character) {
  if (character.size() == 3 && character[0] == '\xE0' && character[1] == '\xB9' && character[2] >= '\x90' &&
      character[2] <= '\x99') {
    return std::string(1, static_cast<char>('0' + (character[2] - '\x90')));
  }
  const bool dash =
      character == "–" || character == "—" || character == "‐" || character == "‑" || character == "−";
  return dash ? "-" : std::string(character);
}

void append_plain(std::string_view source, Range range, Reading& out) {
  for (std::size_t at = range.begin; at < range.end;) {
    const std::size_t end = next_character(source, at);
    const std::string character = plain(source.substr(at, end - at));
    for (std::size_t i = 0; i < character.size(); ++i) {
      out.origin.push_back(static_cast<std::uint32_t>(character.size() == end - at ? at + i : at));
    }
    out.text += character;
    at = end;
  }
}

// The word as it should be; its bytes are spread over those that were printed.
void append_word(std::string_view source, const Spelling& spelling, Reading& out) {
  const std::size_t size = spelling.word->text.size();
  const std::size_t printed = spelling.range.end - spelling.range.begin;
  for (std::size_t i = 0; i < size; ++i) {
    std::size_t at = spelling.range.begin + i * printed / size;
    while (at > spelling.range.begin && continues_character(source[at])) --at;
    out.origin.push_back(static_cast<std::uint32_t>(at));
  }
  out.text += spelling.word->text;
}

// One decimal, a blank and one figure by itself.
bool has_parted_decimal(std::string_view text, Range score) {
  const auto figure = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  return score.end - score.begin >= 4 && text[score.end - 2] == '.' && figure(score.end - 1) &&
         text.substr(score.end, 1) == " " && figure(score.end + 1) && !figure(score.end + 2) &&
         (score.end + 2 >= text.size() ||
          std::string_view(".,)/-").find(text[score.end + 2]) == std::string_view::npos);
}

// "80 00": two figures, a blank for the point, two figures.
std::string with_point(std::string_view token) {
  std::string pointed(token);
  const std::size_t blank = token.find(' ');
  if ((blank == 2 || blank == 3) && token.size() == blank + 3 &&
      token.find_first_not_of("0123456789 ") == std::string_view::npos)
    pointed[blank] = '.';
  return pointed;
}

}  // namespace

Reading read(const Text& text, int page, const PackData& pack) {
  Reading reading{&text, page, {}, {}, {}};
  const std::string_view source = text.text;
  std::size_t at = 0;
  for (const Spelling& spelling : find_spellings(source, pack)) {
    append_plain(source, {at, spelling.range.begin}, reading);
    reading.spelled.push_back({reading.text.size(), reading.text.size() + spelling.word->text.size()});
    append_word(source, spelling, reading);
    at = spelling.range.end;
  }
  append_plain(source, {at, source.size()}, reading);
  reading.origin.push_back(static_cast<std::uint32_t>(source.size()));
  return reading;
}

Range Reading::back(Range range) const {
  const std::string_view printed = source->text;
  std::size_t begin = origin[std::min(range.begin, text.size())];
  std::size_t end = origin[std::min(range.end, text.size())];
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  while (begin < end && blank(printed[begin])) ++begin;
  while (end > begin && blank(printed[end - 1])) --end;
  return {begin, std::max(begin, end)};
}

std::string tidy(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t dots = at;
    while (dots < text.size() && (text[dots] == '.' || text[dots] == '_')) ++dots;
    if (dots - at >= 4) {  // a leader, not the print's own dots
      at = dots;
      continue;
    }
    const std::size_t end = next_character(text, at);
    const std::string_view character = text.substr(at, end - at);
    const std::string digit = plain(character);
    out += digit.size() == 1 && digit[0] >= '0' && digit[0] <= '9' ? digit : std::string(character);
    at = end;
  }
  const std::size_t begin = out.find_first_not_of(" \t\n*");
  if (begin == std::string::npos) return {};
  return out.substr(begin, out.find_last_not_of(" \t\n*") + 1 - begin);
}

Evidence evidence(const Reading& reading, Range range) {
  const Range printed = reading.back(range);
  return text::locate(*reading.source, printed.begin, printed.end, reading.page);
}

TextField text_field(const Reading& reading, Range range) {
  Range printed = reading.back(range);
  printed.end = text::printed_end(*reading.source, printed.begin, printed.end);
  const std::string_view source = reading.source->text;
  std::string value = tidy(source.substr(printed.begin, printed.end - printed.begin));
  if (value.empty()) return {};
  Evidence proof = text::locate(*reading.source, printed.begin, printed.end, reading.page);
  if (proof.status == Status::kHandwritten) return {std::nullopt, proof};
  return {std::move(value), std::move(proof)};
}

bool is_blank(const Reading* reading) {
  return reading == nullptr || reading->text.find_first_not_of(" \n\t-*") == std::string::npos;
}

void append(TextField& field, TextField more, const char* separator) {
  if (!more.value) return;
  if (!field.value) {
    field = std::move(more);
    return;
  }
  *field.value += separator + *more.value;
  field.evidence->raw += "\n" + more.evidence->raw;
  field.evidence->confidence = std::min(field.evidence->confidence, more.evidence->confidence);
}

Evidence whole_evidence(const Reading& reading, Range range) {
  const Range printed = reading.back(range);
  Evidence proof = text::locate(*reading.source, printed.begin, printed.end, reading.page);
  if (text::has_handwriting(*reading.source, printed.begin, printed.end)) proof.status = Status::kHandwritten;
  return proof;
}

ScoreField score_field(const Reading& reading, Range range) {
  const bool parted = has_parted_decimal(reading.text, range);
  if (parted) range.end += 2;
  const std::string_view token = std::string_view(reading.text).substr(range.begin, range.end - range.begin);
  Evidence proof = whole_evidence(reading, range);
  if (proof.status == Status::kHandwritten) return {std::nullopt, proof};
  const std::string pointed = with_point(token);
  ScoreField score{text::parse_score(pointed), std::move(proof)};
  return parted || pointed != token ? unsure(std::move(score)) : score;
}

ScoreField unsure(ScoreField score) {
  score.evidence->confidence *= 0.5;
  return score;
}

IntField int_field(const Reading& reading, Range range) {
  const std::string_view token = std::string_view(reading.text).substr(range.begin, range.end - range.begin);
  Evidence proof = whole_evidence(reading, range);
  if (proof.status == Status::kHandwritten) return {std::nullopt, proof};
  return {text::parse_integer(token), std::move(proof)};
}

}  // namespace thaimemo::rules
