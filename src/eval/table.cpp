#include <algorithm>
#include <array>
#include <cstdio>

#include "eval/eval.h"

namespace thaimemo::eval {
namespace {

/// Per cent with one decimal, "-" of nothing.
std::string percent(double part, double whole) {
  if (whole <= 0) return "-";
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", 100 * part / whole);
  return text.data();
}

/// One line: a name of 30 columns, then cells of 10, right-aligned.
std::string line(std::string name, const std::vector<std::string>& cells) {
  name.resize(std::max<std::size_t>(name.size(), 30), ' ');
  for (const std::string& cell : cells) {
    name += std::string(cell.size() < 10 ? 10 - cell.size() : 1, ' ') + cell;
  }
  return name + '\n';
}

std::string score_line(const ScoreResult& it) {
  const auto n = [](int value) { return std::to_string(value); };
  return line(it.group,
              {n(it.printed), n(it.right), n(it.wrong), n(it.missing), n(it.spurious), n(it.silent),
               percent(it.silent, it.printed), n(it.flagged_right), percent(it.flagged_right, it.right)});
}

std::string field_line(const FieldResult& it) {
  return line(it.field,
              {std::to_string(it.printed), std::to_string(it.found), std::to_string(it.right),
               percent(it.right, it.found), percent(it.right, it.printed),
               percent(2.0 * it.right, it.printed + it.found),
               it.prose ? percent(static_cast<double>(it.edits), static_cast<double>(it.characters)) : ""});
}

}  // namespace

std::string table(const Report& report) {
  std::string text = "papers " + std::to_string(report.papers) + ", without a record " +
                     std::to_string(report.unmatched_papers) + ", records too many " +
                     std::to_string(report.unmatched_records) + "\nall ten scores right " +
                     std::to_string(report.ten_right) + " of " + std::to_string(report.with_ten) + "\n\n";
  text += line("scores", {"printed", "right", "wrong", "missing", "spurious", "silent", "silent %", "flagged",
                          "flagged %"});
  for (const ScoreResult& each : report.scores) text += score_line(each);
  text += score_line(total(report)) + '\n';
  text += line("fields", {"printed", "found", "right", "prec. %", "recall %", "F1 %", "CER %"});
  for (const FieldResult& each : report.fields) {
    if (each.printed > 0 || each.found > 0) text += field_line(each);
  }
  return text;
}

std::string list_of_misses(const Report& report) {
  std::string text;
  for (const Miss& each : report.misses) {
    text += each.file + ": " + each.field + ": " + (each.truth.empty() ? "(none)" : each.truth) + " -> " +
            (each.found.empty() ? "(none)" : each.found) + (each.flagged ? " (flagged)" : "") + '\n';
  }
  return text;
}

}  // namespace thaimemo::eval
