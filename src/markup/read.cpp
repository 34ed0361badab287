#include "markup/read.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "markup/continue.h"
#include "markup/html_table.h"
#include "markup/inline.h"
#include "markup/items.h"
#include "markup/rows.h"
#include "markup/source.h"

namespace thaimemo::markup {
namespace {

constexpr std::size_t kLongestBanner =
    400;  // bytes of a line without tabs that is a row of the table around it

enum class LineKind { kBlank, kText, kHeading, kTabs, kPipes };

bool consists_of(std::string_view line, std::string_view characters) {
  return line.find_first_not_of(characters) == std::string_view::npos;
}

/// ---, *** or ___ alone, or a code fence: marks of the paper's copyist.
bool is_divider(std::string_view line) {
  const std::string_view bare = trim(line);
  if (bare.starts_with("```")) return true;
  return bare.size() >= 3 && (consists_of(bare, "-") || consists_of(bare, "*") || consists_of(bare, "="));
}

/// |---|:--:| between the head and the body of a Markdown table.
bool is_delimiter_row(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
         consists_of(line, "|:- \t");
}

bool has_cells(std::string_view line) {
  const std::size_t tab = line.find('\t');
  return tab != std::string_view::npos && line.find_first_not_of(" \t") < tab;
}

std::size_t heading_marks(std::string_view line) {
  const std::size_t marks = line.find_first_not_of('#');
  return marks != std::string_view::npos && marks >= 1 && marks <= 6 && line[marks] == ' ' ? marks : 0;
}

/// A paragraph that is bold as a whole is a heading.
bool is_bold(std::string_view text) {
  text = trim(text);
  const auto wrapped = [text](std::string_view open, std::string_view close) {
    return text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close) &&
           text.find(close, open.size()) == text.size() - close.size();
  };
  return wrapped("**", "**") || wrapped("<b>", "</b>") || wrapped("<strong>", "</strong>");
}

Row split_tabs(std::string_view line) {
  Row row;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find('\t', at), line.size());
    row.push_back({.text = items_on_lines(plain(line.substr(at, end - at)))});
    at = end + 1;
  }
  return row;
}

Row split_pipes(std::string_view line) {
  line = trim(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
  Row row;
  for (std::size_t at = 0; at <= line.size();) {
    std::size_t end = at;
    while (end < line.size() && line[end] != '|') end += line[end] == '\\' ? 2 : 1;
    end = std::min(end, line.size());
    row.push_back({.text = items_on_lines(plain(line.substr(at, end - at)))});
    at = end + 1;
  }
  return row;
}

/// Reads one page and appends its blocks.
class PageReader {
 public:
  PageReader(std::string_view text, int page, std::vector<Block>& blocks)
      : text_(text), page_(page), blocks_(blocks) {}

  void read() {
    while (at_ < text_.size()) {
      if (!take_html_table()) take_line();
    }
    end_paragraph();
    end_rows();
  }

 private:
  std::string_view line_at(std::size_t at) const {
    if (at >= text_.size()) return {};
    return text_.substr(at, text_.find('\n', at) - at);
  }

  LineKind kind_of(std::string_view line, std::string_view next) const {
    const std::string_view bare = trim(line);
    const bool in_tabs = !rows_.empty() && !pipes_;
    if (is_divider(line)) return LineKind::kBlank;
    if (has_cells(line) || (in_tabs && line.find('\t') != std::string_view::npos)) return LineKind::kTabs;
    if (bare.empty()) return LineKind::kBlank;
    if (bare.size() > 1 && bare.starts_with('|') && bare.find('|', 1) != std::string_view::npos)
      return LineKind::kPipes;
    if (bare.find('|') != std::string_view::npos && (pipes_ || is_delimiter_row(next)))
      return LineKind::kPipes;
    if (in_tabs && bare.size() <= kLongestBanner && has_cells(next) && heading_marks(bare) == 0)
      return LineKind::kTabs;
    return heading_marks(bare) > 0 ? LineKind::kHeading : LineKind::kText;
  }

  void take_line() {
    const std::string_view line = line_at(at_);
    const std::size_t next = at_ + line.size() + 1;
    const LineKind kind = kind_of(line, line_at(next));
    at_ = next;
    if (kind != LineKind::kText) end_paragraph();
    if (kind != (pipes_ ? LineKind::kPipes : LineKind::kTabs)) end_rows();
    if (kind == LineKind::kText) paragraph_.push_back(line);
    if (kind == LineKind::kHeading) add_paragraph(trim(line).substr(heading_marks(trim(line))), true);
    if (kind == LineKind::kTabs) rows_.push_back(split_tabs(line));
    if (kind == LineKind::kPipes) {
      pipes_ = true;
      if (!is_delimiter_row(line)) rows_.push_back(split_pipes(line));
    }
  }

  /// A <table> on this line: what stands before it is a line of its own.
  bool take_html_table() {
    const std::string_view line = line_at(at_);
    for (std::size_t i = line.find('<'); i != std::string_view::npos; i = line.find('<', i + 1)) {
      const std::optional<Tag> tag = read_tag(line, i);
      if (!tag || tag->name != "table" || tag->closing) continue;
      if (!trim(line.substr(0, i)).empty()) paragraph_.push_back(line.substr(0, i));
      end_paragraph();
      end_rows();
      HtmlTable table = read_html_table(text_, at_ + i);
      at_ = table.end;
      add_table(std::move(table.rows));
      return true;
    }
    return false;
  }

  void end_paragraph() {
    if (paragraph_.empty()) return;
    const char* const begin = paragraph_.front().data();
    const std::size_t size =
        static_cast<std::size_t>(paragraph_.back().data() + paragraph_.back().size() - begin);
    paragraph_.clear();
    const std::string_view whole(begin, size);
    add_paragraph(whole, is_bold(whole));
  }

  void end_rows() {
    pipes_ = false;
    if (!rows_.empty()) add_table(std::exchange(rows_, {}));
  }

  void add_paragraph(std::string_view marked, bool heading) {
    std::string text = plain(marked);
    if (!text.empty()) blocks_.push_back(Paragraph{page_, heading, make_text(std::move(text), page_)});
  }

  void add_table(std::vector<Row> rows) {
    const auto is_filled = [](const RowCell& cell) { return !cell.text.empty(); };
    std::erase_if(rows, [&](const Row& row) { return std::none_of(row.begin(), row.end(), is_filled); });
    if (rows.empty()) return;
    Table table = make_table(std::move(rows), page_);
    Table* earlier = blocks_.empty() ? nullptr : std::get_if<Table>(&blocks_.back());
    if (earlier == nullptr || !continue_table(*earlier, table)) blocks_.push_back(std::move(table));
  }

  std::string_view text_;
  int page_;
  std::vector<Block>& blocks_;
  std::size_t at_ = 0;
  std::vector<std::string_view> paragraph_;  // lines, next to each other in text_
  std::vector<Row> rows_;
  bool pipes_ = false;
};

int first_page(const Block& block) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) return paragraph->page;
  return std::get<Table>(block).pages.front();
}

std::vector<int> starts_of_pages(const std::vector<Block>& blocks, int pages) {
  std::vector<int> starts;
  std::size_t block = 0;
  for (int page = 1; page <= pages; ++page) {
    while (block < blocks.size() && first_page(blocks[block]) < page) ++block;
    starts.push_back(static_cast<int>(block));
  }
  return starts;
}

}  // namespace

DocumentText read_markup(std::string_view bytes) {
  const std::string source = clean_source(bytes);
  std::string_view rest = source;
  while (!rest.empty() && (rest.back() == '\f' || rest.back() == '\n' || rest.back() == ' '))
    rest.remove_suffix(1);
  DocumentText document;
  do {
    const std::size_t end = std::min(rest.find('\f'), rest.size());
    PageReader(rest.substr(0, end), ++document.page_count, document.blocks).read();
    rest.remove_prefix(std::min(end + 1, rest.size()));
  } while (!rest.empty());
  document.page_starts = starts_of_pages(document.blocks, document.page_count);
  return document;
}

}  // namespace thaimemo::markup
