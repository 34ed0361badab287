// The title of a report or of a cover: the first words that name the paper, without the agency below them.
#include <algorithm>
#include <optional>

#include "rules/header.h"
#include "text/lines.h"
#include "text/passage.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kMostLines = 5;
constexpr std::size_t kLongestTitle = 900;   // bytes
constexpr std::size_t kShortestTitle = 45;   // bytes: fifteen letters
constexpr std::size_t kLongestAgency = 330;  // bytes of a line with the agency's name and address
constexpr std::size_t kTitleReach = 8;       // paragraphs from the start of a report
constexpr std::size_t kMostPieces = 4;       // paragraphs that a centred title falls into
constexpr std::size_t kLongestPiece = 330;   // bytes

bool starts_with_agency(std::string_view line, const PackData& pack) {
  const std::size_t begin = std::min(line.find_first_not_of(" *#("), line.size());
  for (const AgencyKind& kind : pack.kinds) {
    for (const std::string& prefix : kind.prefixes) {
      if (line.substr(begin).starts_with(prefix)) return true;
    }
  }
  return false;
}

// Lines from the start of the title to the agency, the address or the body.
Range title_lines(const Reading& reading, std::size_t begin, const PackData& pack) {
  Range title{begin, begin};
  std::size_t count = 0;
  for (const Range line : lines_of(reading.text)) {
    if (line.end <= begin) continue;
    const std::string text = reading.text.substr(line.begin, line.end - line.begin);
    const bool first = line.begin <= begin;
    if (!first &&
        (starts_with_agency(text, pack) || says(pack, "address", text) || says(pack, "title.end", text)))
      break;
    if (++count > kMostLines) break;
    title.end = line.end;
  }
  return title;
}

// A centred line that begins with the year is no word's other half, unless "ประจำ" stands above it.
std::string with_blank_before_year(std::string title) {
  for (std::size_t end = title.find('\n'); end != std::string::npos; end = title.find('\n', end + 1)) {
    const std::string_view above(title.data(), end), below = std::string_view(title).substr(end + 1);
    const bool year = below.starts_with("ปีงบ") || below.starts_with("ประจำปี") || below.starts_with("พ.ศ.");
    if (year && !above.ends_with("ประจำ")) title[end] = ' ';
  }
  return title;
}

TextField title_at(const Reading& reading, std::size_t begin, const PackData& pack) {
  const Range title = title_lines(reading, begin, pack);
  if (title.end - title.begin > kLongestTitle) return {};
  TextField field = text_field(reading, title);
  if (field.value) field.value = text::run_on(with_blank_before_year(*field.value));
  return field;
}

bool names_place(std::string_view text, const PackData& pack) {
  return starts_with_agency(text, pack) && text.size() < kLongestAgency;
}

// A centred title comes line by line, each a paragraph; it goes on as far as the year, or down to the agency.
TextField title_from(const Paper& paper, std::size_t element, std::size_t begin) {
  const PackData& pack = *paper.pack;
  const Reading& first = paper[element].reading;
  TextField title = title_at(first, begin, pack);
  if (!title.value || title_lines(first, begin, pack).end < first.text.size()) return title;
  bool has_year = says(pack, "title.year", *title.value);
  TextField longest = title;
  std::vector<Text> pieces{paper[element].paragraph->text};
  for (std::size_t i = element + 1; i < std::min(paper.end, element + kMostPieces); ++i) {
    const Element& next = paper[i];
    if (next.paragraph == nullptr || next.page != paper[element].page ||
        next.reading.text.size() > kLongestPiece)
      break;
    if (names_place(next.reading.text, pack)) return longest;
    pieces.push_back(next.paragraph->text);
    const Text joined = text::join(pieces, "\n");
    longest = title_at(read(joined, first.page, pack), begin, pack);
    if (!longest.value) break;
    if (!has_year && says(pack, "title.year", *longest.value)) {
      has_year = true;
      title = longest;
    }
  }
  return title;
}

// Where the title begins below the agency's name and its address, set above it.
std::optional<std::size_t> below_agency(const Reading& reading, const PackData& pack) {
  constexpr std::size_t kMostAbove = 4;
  const std::vector<Range> lines = lines_of(reading.text);
  for (std::size_t i = 0; i < std::min(lines.size(), kMostAbove + 1); ++i) {
    const std::string text = reading.text.substr(lines[i].begin, lines[i].end - lines[i].begin);
    if (text.size() > kLongestAgency || says(pack, "title.never", text)) return std::nullopt;
    const bool agency = starts_with_agency(text, pack) || says(pack, "agency.other", text);
    if (i > 0 && !agency && says(pack, "title", text)) return lines[i].begin;
    if (!agency && (i == 0 || !says(pack, "address", text))) return std::nullopt;
  }
  return std::nullopt;
}

// A piece of a title, and short ones behind it, down to the agency's name.
bool stands_above_agency(const Paper& paper, std::size_t element) {
  const std::string& first = paper[element].reading.text;
  static constexpr char kThai = '\xe0';  // not what dirt is read as; a leading vowel is E0 B9
  if (!first.starts_with(kThai) || first.size() < kShortestTitle || first.size() > kLongestPiece)
    return false;
  for (std::size_t i = element + 1; i < std::min(paper.end, element + kMostPieces); ++i) {
    const std::string& text = paper[i].reading.text;
    if (paper[i].paragraph == nullptr || text.size() > kLongestPiece) return false;
    if (names_place(text, *paper.pack)) return true;
  }
  return false;
}

// Words that name a paper, or words that stand right above the agency's name or its address.
TextField title_in(const Paper& paper, std::size_t element) {
  const PackData& pack = *paper.pack;
  const Reading& reading = paper[element].reading;
  if (const auto hit = find_hit(reading, pack, "title")) {
    return title_from(paper, element, hit->group("value").value_or(hit->all()).begin);
  }
  if (const auto begin = below_agency(reading, pack)) {
    TextField title = title_from(paper, element, *begin);
    if (title.value && says(pack, "title.year", *title.value)) return title;
  }
  if (starts_with_agency(reading.text, pack) || says(pack, "title.never", reading.text)) return {};
  bool below = stands_above_agency(paper, element);
  for (const Range line : lines_of(reading.text)) {
    below = below ||
            (line.begin > 0 &&
             names_place(std::string_view(reading.text).substr(line.begin, line.end - line.begin), pack));
  }
  TextField title = below ? title_from(paper, element, 0) : TextField{};
  return title.value && title.value->size() >= kShortestTitle ? title : TextField{};
}

}  // namespace

TextField read_title(const Paper& paper, const Head& head) {
  const PackData& pack = *paper.pack;
  bool ready = !paper.memo;  // a cover comes behind the memo's closing
  std::size_t tried = 0;
  for (std::size_t i = std::max(paper.begin, head.end); i < paper.end; ++i) {
    if (paper[i].table) {
      if (ready) break;
      continue;
    }
    const Reading& reading = paper[i].reading;
    if (!ready) {
      ready = says(pack, "closing", reading.text);
      continue;
    }
    TextField title = title_in(paper, i);
    if (title.value) return title;
    if (!paper.memo && ++tried >= kTitleReach) break;
  }
  return {};
}

}  // namespace thaimemo::rules
