// What was weak: comments beside the rows of a question table and in prose, each with what it is about.
#pragma once

#include "rules/codes.h"
#include "rules/found.h"

namespace thaimemo::rules {

/// The comments of one question table, row by row. A comment spans the rows below it whose own cell is empty;
/// it is about the codes that it prints, else about what it spans.
class CommentColumn {
 public:
  CommentColumn(const Paper& paper, const Place& place) : paper_(paper), place_(place) {}

  /// `codes` are the row's questions; none for a row that only goes on with a comment.
  void add(const std::vector<Code>& codes, const Reading* comment, const CodeContext& context,
           std::optional<Part> part);
  void finish(Found& found);

 private:
  struct Comment {
    const Reading* cell = nullptr;
    std::vector<Code> codes;
    CodeContext context;
    std::optional<Part> part;
  };

  void write(const Comment& comment, Found& found) const;
  Scope scope_of(const Comment& comment) const;

  const Paper& paper_;
  const Place& place_;
  std::vector<Comment> comments_;
  std::vector<Code> all_;  // of the table
};

/// Text behind a question's score, with the paragraphs that go on with it.
void add_prose_finding(const Paper& paper, std::size_t element, Range text, const std::string& about,
                       const std::vector<Heading>& outline, Found& found);

/// Findings as lists under headings of their own.
void read_finding_lists(const Paper& paper, const std::vector<Heading>& outline, Found& found);

/// Comments that stand in a paragraph of their own between pieces of a table ("e8 ประเด็น …").
void read_comment_paragraph(const Paper& paper, std::size_t element, const std::vector<Heading>& outline,
                            Found& found);

}  // namespace thaimemo::rules
