#include "text/lines.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <variant>

#include "text/normalize.h"
#include "text/page_tables.h"
#include "text/stretch.h"

namespace thaimemo::text {
namespace {

/// The right edge of the print of a page: what three lines of its longer paragraphs reach, so that no note in
/// the margin moves it. 0 where there are few.
int text_edge(const PageLayout& page) {
  constexpr std::size_t kReached = 3;
  std::vector<int> ends;
  for (const LaidBlock& block : page.blocks) {
    const auto* paragraph = std::get_if<LaidParagraph>(&block);
    if (paragraph == nullptr || paragraph->lines.size() < kReached) continue;
    for (const Line& line : paragraph->lines) ends.push_back(line.box.right);
  }
  if (ends.size() < 2 * kReached) return 0;
  std::nth_element(ends.begin(), ends.begin() + (kReached - 1), ends.end(), std::greater<>());
  return ends[kReached - 1];
}

/// Set apart: short lines about the middle of the page.
bool is_centred(const LaidParagraph& paragraph, const PageLayout& page) {
  if (paragraph.lines.empty() || paragraph.lines.size() > 4) return false;
  const double width = page.side.width();
  return std::all_of(paragraph.lines.begin(), paragraph.lines.end(), [&](const Line& line) {
    return std::abs(line.box.center_x() - page.side.center_x()) < 0.03 * width &&
           line.box.width() < 0.6 * width;
  });
}

Paragraph close_paragraph(const LaidParagraph& paragraph, const PageLayout& page, int edge,
                          const LineOptions& options) {
  const int right = edge > 0 ? edge : paragraph.box.right;
  return {page.number, is_centred(paragraph, page),
          join_lines({{&page, &paragraph.lines, paragraph.box.left, right}}, false, options)};
}

/// Collects blocks page by page; tables stay open until all pages are seen.
class Collector {
 public:
  Collector(const std::vector<Continuation>& continuations, const LineOptions& options) : options_(options) {
    for (const Continuation& continuation : continuations) continued_[continuation.layout] = continuation;
  }

  void add(const PageLayout& page) {
    while (static_cast<int>(starts_.size()) < page.number)
      starts_.push_back(static_cast<int>(blocks_.size()));
    const int edge = text_edge(page);
    const auto found = continued_.find(layouts_++);
    std::optional<Continuation> how = found == continued_.end() ? std::nullopt : std::optional(found->second);
    for (const LaidBlock& block : page.blocks) {
      if (const auto* paragraph = std::get_if<LaidParagraph>(&block)) {
        Paragraph closed = close_paragraph(*paragraph, page, edge, options_);
        if (!closed.text.raw.empty()) blocks_.push_back(std::move(closed));
        continue;
      }
      add_table(open_table(std::get<LaidTable>(block), page), std::exchange(how, std::nullopt));
    }
  }

  DocumentText finish() {
    DocumentText out{.page_count = static_cast<int>(starts_.size()),
                     .page_starts = starts_,
                     .unreadable_pages = {},
                     .blocks = {}};
    for (auto& block : blocks_) {
      if (auto* paragraph = std::get_if<Paragraph>(&block)) {
        out.blocks.push_back(std::move(*paragraph));
      } else {
        out.blocks.push_back(close_table(std::get<OpenTable>(block), options_));
      }
    }
    return normalize(out);
  }

 private:
  void add_table(OpenTable table, const std::optional<Continuation>& how) {
    if (how && last_table_) {
      append_table(std::get<OpenTable>(blocks_[*last_table_]), table, *how);
      return;
    }
    last_table_ = blocks_.size();
    blocks_.push_back(std::move(table));
  }

  std::map<int, Continuation> continued_;  // by index of the page
  int layouts_ = 0;
  LineOptions options_;
  std::vector<int> starts_;
  std::vector<std::variant<Paragraph, OpenTable>> blocks_;
  std::optional<std::size_t> last_table_;
};

}  // namespace

DocumentText document_text(const std::vector<PageLayout>& pages,
                           const std::vector<Continuation>& continuations, const LineOptions& options) {
  Collector collector(continuations, options);
  for (const PageLayout& page : pages) collector.add(page);
  return collector.finish();
}

}  // namespace thaimemo::text
