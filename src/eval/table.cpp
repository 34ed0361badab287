#include <algorithm>
#include <array>
#include <cstdio>

#include "eval/eval.h"

namespace thaimemo::eval {
namespace {

std::string fixed(double value, int decimals) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
  return text.data();
}

/// Per cent, "-" of nothing.
std::string percent(double part, double whole, int decimals = 1) {
  return whole > 0 ? fixed(100 * part / whole, decimals) : "-";
}

std::string percent(const Rate& rate, int decimals = 1) { return percent(rate.part, rate.whole, decimals); }

/// "98.1 (97.2-98.9)"
std::string with_interval(const Rate& rate, int decimals = 1) {
  if (rate.whole <= 0) return "-";
  return percent(rate, decimals) + " (" + fixed(100 * rate.low, decimals) + "-" +
         fixed(100 * rate.high, decimals) + ")";
}

/// One line: a name of 30 columns, then cells of 10 (of 20 where they hold an interval), right-aligned.
std::string line(std::string name, const std::vector<std::string>& cells) {
  name.resize(std::max<std::size_t>(name.size(), 30), ' ');
  for (const std::string& cell : cells) {
    const std::size_t width = cell.find('(') != std::string::npos ? 20 : 10;
    name += std::string(cell.size() < width ? width - cell.size() : 1, ' ') + cell;
  }
  return name + '\n';
}

std::string n(int value) { return std::to_string(value); }

std::string score_line(const ScoreResult& it) {
  const ScoreCount& count = it.count;
  return line(it.group, {n(count.printed), n(count.right), n(count.wrong), n(count.missing),
                         n(count.spurious), n(count.invented), n(count.silent), with_interval(it.silent, 2),
                         n(count.flagged_right), with_interval(it.flagged_right), with_interval(it.f1)});
}

std::string slice_line(const Slice& it) {
  const ScoreCount& count = it.scores.count;
  return line(it.label + ' ' + it.value,
              {n(it.papers), n(count.printed), n(count.silent), with_interval(it.scores.silent, 2),
               with_interval(it.scores.flagged_right), with_interval(it.ten_right)});
}

std::string field_line(const FieldResult& it) {
  const FieldCount& count = it.count;
  return line(
      it.field,
      {n(count.printed), n(count.found), n(count.right), percent(it.precision), percent(it.recall),
       with_interval(it.f1),
       it.prose ? percent(static_cast<double>(count.edits), static_cast<double>(count.characters)) : ""});
}

std::string head(const Report& report) {
  return "papers " + n(report.papers) + " in " + n(report.documents) + " files, without a record " +
         n(report.unmatched_papers) + ", records too many " + n(report.unmatched_records) +
         "\nsilent-error rate " + with_interval(report.all_scores().silent, 2) + " %, right scores flagged " +
         with_interval(report.all_scores().flagged_right) + " %\nall ten scores right " +
         fixed(report.ten_right.part, 0) + " of " + fixed(report.ten_right.whole, 0) + ", " +
         with_interval(report.ten_right) + " %\n\n";
}

std::string trust(const Report& report) {
  const Calibration& it = report.calibration;
  std::string text = "confidence of " + n(it.scores) + " scores, " + n(it.wrong) +
                     " wrong: calibration error " + fixed(it.error, 4) + ", separation (AUROC) " +
                     fixed(it.separation, 3) + "\n\n" +
                     line("surest scores", {"at least", "taken %", "risk % (95 %)"});
  for (const Coverage& each : report.risk)
    text += line("", {fixed(each.least_confidence, 4), percent(each.taken), with_interval(each.wrong, 2)});
  return text + '\n';
}

}  // namespace

std::string table(const Report& report) {
  std::string text = head(report);
  text += line("scores", {"printed", "right", "wrong", "missing", "spurious", "invented", "silent",
                          "silent % (95 %)", "flagged", "flagged % (95 %)", "F1 % (95 %)"});
  for (const ScoreResult& each : report.scores) text += score_line(each);
  text += '\n' + trust(report);
  if (!report.slices.empty()) {
    text += line("papers by",
                 {"papers", "printed", "silent", "silent % (95 %)", "flagged % (95 %)", "all ten % (95 %)"});
    for (const Slice& each : report.slices) text += slice_line(each);
    text += '\n';
  }
  text += line("fields", {"printed", "found", "right", "prec. %", "recall %", "F1 % (95 %)", "CER %"});
  for (const FieldResult& each : report.fields) {
    if (each.count.printed > 0 || each.count.found > 0) text += field_line(each);
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
