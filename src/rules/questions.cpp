#include "rules/questions.h"

#include <algorithm>

#include "base/digits.h"
#include "rules/findings.h"
#include "rules/names.h"
#include "text/numbers.h"

namespace thaimemo::rules {
namespace {

std::optional<Part> part_of(const Code& code, std::optional<Part> part, const PackData& pack) {
  return instrument_of(code, pack) == Instrument::kEit ? part : std::nullopt;
}

constexpr std::size_t kMostQuestions = 2000;  // no paper has more; beyond, repeats are not looked for

// An equal repeat corroborates; one that differs stands beside the first.
void add_question(Found& found, Question question) {
  auto& all = found.record.questions;
  for (std::size_t i = 0; i < std::min(all.size(), kMostQuestions); ++i) {
    const bool same = question.code.value && all[i].code.value == question.code.value &&
                      all[i].part == question.part && all[i].through.value == question.through.value &&
                      all[i].score.value == question.score.value;
    if (!same) continue;
    if (question.score.value && question.score.evidence) {
      found.mentions.push_back({{FieldKind::kQuestionScore, static_cast<int>(i)},
                                *question.score.value,
                                *question.score.evidence});
    }
    return;
  }
  all.push_back(std::move(question));
}

struct CodeCell {
  TextField code;
  TextField through;
  std::optional<Code> first;
  std::optional<Code> last;
};

// "MOIT 2 - 9", "o21 - ข28": the end of a range has its beginning's letter, whatever was read of it.
std::optional<Code> same_letter(const Code& first, std::string_view printed) {
  const std::size_t letters = printed.find_last_not_of("0123456789");
  const auto number =
      text::parse_integer(printed.substr(letters == std::string_view::npos ? 0 : letters + 1));
  return number && *number > first.number ? std::optional(Code{first.prefix, *number}) : std::nullopt;
}

CodeCell read_code(const Hit& hit, const CodeContext& context, const PackData& pack) {
  CodeCell cell;
  const Range code = *hit.group("code");
  cell.first = decode_code(hit.text(code), context, pack);
  cell.code.evidence = evidence(*hit.reading, code);
  if (cell.first) cell.code.value = cell.first->text();
  if (const auto through = hit.group("through")) {
    // The end of a range has its beginning's letter.
    CodeContext same = context;
    if (cell.first) same.instrument = instrument_of(*cell.first, pack);
    cell.last = decode_code(hit.text(*through), same, pack);
    if (cell.last && cell.first && cell.last->prefix != cell.first->prefix) cell.last.reset();
    if (!cell.last && cell.first) cell.last = same_letter(*cell.first, hit.text(*through));
    cell.through.evidence = evidence(*hit.reading, *through);
    if (cell.last) cell.through.value = cell.last->text();
    if (!cell.last) cell.code.value.reset();  // one of a range of unknown length
  }
  return cell;
}

Question make_question(const CodeCell& cell, const CodeContext& context, std::optional<Part> part,
                       ScoreField score, const PackData& pack) {
  Question question;
  question.code = cell.code;
  question.through = cell.through;
  if (cell.first) {
    question.indicator = indicator_of(*cell.first, context, pack);
    question.part = part_of(*cell.first, part, pack);
  }
  question.score = std::move(score);
  return question;
}

// ---- Tables ----

struct QuestionRow {
  std::vector<Code> codes;  // the row's question, or all of its range
  const Reading* comment = nullptr;
};

bool has_letter(const Hit& hit) {
  return hit.text(*hit.group("code")).find_first_not_of("0123456789 ") != std::string_view::npos;
}

// A code that the cell gives with its letter is it, whatever figures dirt has left before.
std::optional<Hit> code_in_cell(const Reading& cell, const PackData& pack) {
  auto hit = find_hit(cell, pack, "question.code");
  if (!hit || has_letter(*hit) || hit->group("through")) return hit;
  auto lettered = find_hit(cell, pack, "question.mention");
  return lettered && has_letter(*lettered) ? lettered : hit;
}

std::optional<Hit> code_hit(const TableView& table, const TableForm& form, int row, const PackData& pack) {
  const auto column = form.column("question");
  const auto number = form.column("no");
  for (const auto& place : {column, number, std::optional(0)}) {
    const Reading* cell = place ? table.at(row, *place) : nullptr;
    if (cell == nullptr || !table.begins(row, *place)) continue;
    if (auto hit = code_in_cell(*cell, pack)) return hit;
  }
  return std::nullopt;
}

std::optional<Code> code_in(const TableView& table, const TableForm& form, int row,
                            const CodeContext& context, const PackData& pack) {
  const auto hit = row < table.rows() ? code_hit(table, form, row, pack) : std::nullopt;
  return hit ? read_code(*hit, context, pack).first : std::nullopt;
}

// A code read otherwise than its neighbours in the list leave it: the one before, and that of the next row,
// which is read only where the recogniser had other readings to choose from.
void settle(CodeCell& cell, const std::optional<Code>& before, const TableView& table, const TableForm& form,
            int next, const CodeContext& context, const PackData& pack) {
  if (!cell.first || cell.last || !before || cell.code.evidence->symbols.empty()) return;
  const auto after = code_in(table, form, next, context, pack);
  const auto meant =
      after ? between(*before, *cell.first, *after, cell.code.evidence->symbols) : std::nullopt;
  if (!meant) return;
  cell.first = meant;
  cell.code.value = meant->text();
}

// The score beside a code, not the code's own cell.
ScoreField score_beside(const Reading* cell, const Reading* code, const PackData& pack) {
  return cell == code ? ScoreField{} : cell_score(cell, pack);
}

// Of a column of scores: what is printed there stays, though it be no score.
ScoreField printed_score(const TableView& table, int row, int column, const Reading* code,
                         const PackData& pack) {
  const Reading* cell = table.at(row, column);
  return cell == code ? ScoreField{std::nullopt, evidence(*cell, cell->whole())}
                      : column_score(table, row, column, pack);
}

ScoreField score_of(const TableView& table, const TableForm& form, int row, const Reading* code,
                    const PackData& pack) {
  if (const auto column = form.column("score")) return printed_score(table, row, *column, code, pack);
  for (int column = 1; column < table.columns(); ++column) {
    const std::string& field = form.fields[static_cast<std::size_t>(column)];
    if (field == "none" || field == "count") continue;
    ScoreField score = score_beside(table.at(row, column), code, pack);
    if (score.value) return score;
  }
  return {};
}

std::vector<Code> span_of(const CodeCell& cell) {
  std::vector<Code> codes;
  if (!cell.first) return codes;
  const int last = cell.last ? cell.last->number : cell.first->number;
  for (int number = cell.first->number; number <= last; ++number)
    codes.push_back({cell.first->prefix, number});
  return codes;
}

// A row that names an indicator, an instrument or a part and no question changes the place for those below.
void move_place(const TableView& table, int row, const PackData& pack, Place& place) {
  const std::optional<Part> before = place.part;
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(row, column);
    if (!table.begins(row, column)) continue;
    if (const auto label = indicator_label(*cell, cell->whole(), pack)) {
      place.indicator = label->no;
      place.instrument = instrument_of(label->no, pack);
    }
    const auto part = find_part(cell->text, pack);
    if (!part || cell->text.size() >= 400) continue;
    if (place.part != before && place.part != part) {  // it names both: neither is meant
      place.part.reset();
      return;
    }
    place.part = part;
  }
}

// The part that one of the row's cells names: "EIT (ส่วนที่ 1)" beside the code.
std::optional<Part> part_beside(const TableView& table, int row, const Reading* code, const PackData& pack) {
  constexpr std::size_t kLongest = 90;  // bytes: words that only mention a part are more
  std::optional<Part> only;
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(row, column);
    if (is_blank(cell) || cell == code || cell->text.size() > kLongest) continue;
    const auto part = find_part(cell->text, pack);
    if (part && only && only != part) return std::nullopt;
    if (part) only = part;
  }
  return only;
}

// A row's scores with the part that each is of: one, or one for each column of a part.
struct PartScore {
  std::optional<Part> part;
  ScoreField score;
};

std::vector<PartScore> scores_of(const TableView& table, const TableForm& form, int row, const Reading* code,
                                 std::optional<Part> part, const PackData& pack) {
  std::vector<PartScore> scores;
  for (int column = 0; column < table.columns(); ++column) {
    const auto its = form.parts[static_cast<std::size_t>(column)];
    if (its) scores.push_back({its, printed_score(table, row, column, code, pack)});
  }
  if (scores.empty()) scores.push_back({part, score_of(table, form, row, code, pack)});
  return scores;
}

// Is this what worn print leaves of a code: a figure and little more?
bool is_spoilt_code(const Reading& cell) {
  constexpr std::size_t kLongest = 45;  // bytes: what has more is a label
  return cell.text.size() <= kLongest && has_digit(cell.text);
}

// A row whose code cannot be read is not dropped without a word: its score, or where there is
// none what is left of the code. A row that says something else, as an average, is none of these.
std::optional<ScoreField> spoilt_row(const TableView& table, const TableForm& form, int row,
                                     const PackData& pack) {
  const auto score_column = form.column("score");
  const int code_column = form.column("question").value_or(form.column("no").value_or(0));
  if (!score_column || *score_column == code_column) return std::nullopt;
  for (int column = 0; column < table.columns(); ++column) {
    const bool own = table.begins(row, column);
    if (column == code_column || column == *score_column) {
      if (!own) return std::nullopt;
    } else if (own && form.column("comment") != column && !is_blank(table.at(row, column))) {
      return std::nullopt;
    }
  }
  const Reading* code = table.at(row, code_column);
  if (!is_blank(code) && !is_spoilt_code(*code)) return std::nullopt;
  ScoreField score = column_score(table, row, *score_column, pack);
  if (!score.value && !is_blank(code)) score = {std::nullopt, evidence(*code, code->whole())};
  return score.evidence ? std::optional(std::move(score)) : std::nullopt;
}

// Where questions are scored line by line, a line whose score cannot be read is not dropped without a word.
void add_spoilt_lines(const Reading& reading, const std::vector<Hit>& read, const PackData& pack,
                      Found& found) {
  constexpr std::ptrdiff_t kFewest = 3;  // questions that show it
  if (std::ssize(found.record.questions) < kFewest) return;
  for (const Hit& hit : find_hits(reading, pack, "question.spoilt")) {
    const auto overlaps = [&](const Hit& other) {
      return other.all().begin < hit.all().end && hit.all().begin < other.all().end;
    };
    if (std::any_of(read.begin(), read.end(), overlaps)) continue;
    Question question;
    question.score.evidence = evidence(reading, hit.all());
    add_question(found, std::move(question));
  }
}

}  // namespace

CodeContext context_of(const Place& place, const Found& found) {
  return {place.indicator, place.instrument, found.record.assessment.fiscal_year.value};
}

std::string question_scope(const Code& code, std::optional<Part> part) {
  const std::string suffix = !part ? "" : *part == Part::kPublic ? ":public" : ":survey";
  return "question:" + code.text() + suffix;
}

void read_question_table(const Paper& paper, std::size_t element, const TableForm& first, const Place& start,
                         Found& found) {
  const PackData& pack = *paper.pack;
  const TableView& table = *paper[element].table;
  TableForm form = first;
  Place place = start;
  CommentColumn comments(paper, place);
  std::optional<Code> last;
  for (int row = form.first_row; row < table.rows(); ++row) {
    if (row > form.first_row && repeats_headings(table, form, row)) continue;
    const auto comment_at = form.column("comment");
    const Reading* comment = comment_at ? table.at(row, *comment_at) : nullptr;
    const auto hit = code_hit(table, form, row, pack);
    if (!hit) {
      if (auto next = row > form.first_row ? new_headings(table, form, row, pack) : std::nullopt) {
        form = std::move(*next);
        row = form.first_row - 1;
        continue;
      }
      move_place(table, row, pack, place);
      comments.add({}, comment, context_of(place, found), place.part);
      if (auto score = spoilt_row(table, form, row, pack)) {
        Question question;
        question.score = std::move(*score);
        add_question(found, std::move(question));
      }
      continue;
    }
    const CodeContext context = context_of(place, found);
    CodeCell cell = read_code(*hit, context, pack);
    settle(cell, last, table, form, row + 1, context, pack);
    last = cell.last ? cell.last : cell.first;
    const auto beside = part_beside(table, row, hit->reading, pack);
    const auto row_part = beside ? beside : place.part;
    const auto commented = cell.first ? part_of(*cell.first, row_part, pack) : std::nullopt;
    comments.add(span_of(cell), comment, context, commented);
    for (auto& [part, score] : scores_of(table, form, row, hit->reading, row_part, pack)) {
      Question question = make_question(cell, context, part, std::move(score), pack);
      if (question.score.evidence || question.code.value) add_question(found, std::move(question));
    }
  }
  comments.finish(found);
  found.taken.insert(element);
}

void read_question_prose(const Paper& paper, std::size_t element, const std::vector<Heading>& outline,
                         Found& found) {
  const Reading& reading = paper[element].reading;
  std::vector<Hit> hits = find_hits(reading, *paper.pack, "question");
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const Hit& hit = hits[i];
    const Place place = place_at(outline, element, hit.all().begin);
    const CodeContext context = context_of(place, found);
    const CodeCell cell = read_code(hit, context, *paper.pack);
    Question question =
        make_question(cell, context, place.part, score_field(reading, *hit.group("score")), *paper.pack);
    const auto part = question.part;
    add_question(found, std::move(question));
    const Range text{hit.all().end, i + 1 < hits.size() ? hits[i + 1].all().begin : reading.text.size()};
    if (cell.first)
      add_prose_finding(paper, element, text, question_scope(*cell.first, part), outline, found);
  }
  add_spoilt_lines(reading, hits, *paper.pack, found);
}

}  // namespace thaimemo::rules
