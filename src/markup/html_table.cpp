#include "markup/html_table.h"

#include <optional>

#include "markup/inline.h"
#include "markup/items.h"

namespace thaimemo::markup {
namespace {

constexpr int kMostSpan = 1000;  // as HTML allows for columns

/// Collects rows while tags go by. Closing tags may be missing: a new cell or row ends the one before.
class Collector {
 public:
  explicit Collector(std::string_view text) : text_(text) {}

  void open_row(std::size_t at) {
    close_row(at);
    row_.emplace();
  }

  void open_cell(const Tag& tag, std::size_t at) {
    close_cell(at);
    if (!row_) row_.emplace();
    row_->push_back({{},
                     attribute_number(tag.attributes, "rowspan", 1, kMostSpan),
                     attribute_number(tag.attributes, "colspan", 1, kMostSpan)});
    content_ = tag.end;
  }

  void close_cell(std::size_t at) {
    if (content_) row_->back().text = items_on_lines(plain(text_.substr(*content_, at - *content_)));
    content_.reset();
  }

  void close_row(std::size_t at) {
    close_cell(at);
    if (row_ && !row_->empty()) rows_.push_back(std::move(*row_));
    row_.reset();
  }

  std::vector<Row> take() { return std::move(rows_); }

 private:
  std::string_view text_;
  std::vector<Row> rows_;
  std::optional<Row> row_;
  std::optional<std::size_t> content_;  // where the open cell's content begins
};

void take_tag(const Tag& tag, std::size_t at, Collector& rows) {
  const bool cell = tag.name == "td" || tag.name == "th";
  if (tag.name == "tr" && tag.closing) rows.close_row(at);
  if (tag.name == "tr" && !tag.closing) rows.open_row(at);
  if (cell && tag.closing) rows.close_cell(at);
  if (cell && !tag.closing) rows.open_cell(tag, at);
}

}  // namespace

HtmlTable read_html_table(std::string_view text, std::size_t at) {
  Collector rows(text);
  int depth = 0;
  for (at = text.find('<', at); at != std::string_view::npos; at = text.find('<', at)) {
    const std::optional<Tag> tag = read_tag(text, at);
    if (!tag) {
      ++at;
      continue;
    }
    if (tag->name == "table") depth += tag->closing ? -1 : 1;
    if (depth <= 0) {
      rows.close_row(at);
      return {rows.take(), tag->end};
    }
    if (depth == 1) take_tag(*tag, at, rows);
    at = tag->end;
  }
  rows.close_row(text.size());
  return {rows.take(), text.size()};
}

}  // namespace thaimemo::markup
