#include "rules/row_comments.h"

#include <algorithm>

#include "rules/names.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kShortestComment = 30;  // bytes: ten letters

std::string scope_of(int no) { return "indicator:" + std::to_string(no); }

// A whole instrument by its name, else each indicator.
Scope common_scope(const std::vector<int>& rows, const PackData& pack) {
  for (const Instrument instrument : {Instrument::kIit, Instrument::kEit, Instrument::kOit}) {
    std::vector<int> all;
    for (const SchemeIndicator& indicator : pack.scheme.indicators) {
      if (indicator.instrument == instrument) all.push_back(indicator.no);
    }
    if (all.size() > 1 && std::is_permutation(all.begin(), all.end(), rows.begin(), rows.end())) {
      return {instrument_name(instrument)};
    }
  }
  Scope scope;
  for (const int no : rows) scope.push_back(scope_of(no));
  return scope;
}

bool holds_words(const Reading* cell) { return cell != nullptr && cell->text.size() >= kShortestComment; }

}  // namespace

void add_row_comments(const std::vector<CommentedRow>& rows, const PackData& pack, Found& found) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!holds_words(rows[i].comment) || (i > 0 && rows[i].comment == rows[i - 1].comment)) continue;
    if (rows[i].no == 0) {
      auto instrument = find_instrument(rows[i].comment->text, pack);
      if (!instrument && says(pack, "finding.outside", rows[i].comment->text)) instrument = Instrument::kEit;
      const Scope scope = instrument ? Scope{instrument_name(*instrument)} : Scope{};
      found.record.findings.push_back({scope, text_field(*rows[i].comment, rows[i].comment->whole())});
      continue;
    }
    std::vector<int> spanned{rows[i].no};
    for (std::size_t j = i + 1; j < rows.size(); ++j) {
      const bool same_instrument =
          rows[j].no != 0 && instrument_of(rows[j].no, pack) == instrument_of(rows[i].no, pack);
      const bool free = rows[j].comment == nullptr || rows[j].comment == rows[i].comment ||
                        rows[j].comment->text.find_first_not_of(" \n-") == std::string::npos;
      if (!same_instrument || !free) break;
      spanned.push_back(rows[j].no);
    }
    found.record.findings.push_back(
        {common_scope(spanned, pack), text_field(*rows[i].comment, rows[i].comment->whole())});
  }
}

}  // namespace thaimemo::rules
