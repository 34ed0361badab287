// A loaded rule pack as plain values. Filled by pack.cpp; read by the extractors, never changed after.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/scheme.h"
#include "rules/re2.h"
#include "text/fold.h"

namespace thaimemo::rules {

/// A pattern with a purpose. It applies where `regex` matches, the text right after does not match `unless`,
/// and the match itself does not hold `unless_within`. A group named score must be a whole number, not a
/// piece of one ("12/99.50", "1,250"). A text that holds none of `needs`, if there are any, is not searched:
/// looking for a word costs next to nothing. A match of more letters than `longest` is none: for a gap that
/// may be wide, where counting in the pattern would make hundreds of states.
struct Rule {
  std::string use;  // what the extractors ask for: "label.subject", "overall", …
  Regex regex;
  std::optional<Regex> unless;
  std::optional<Regex> unless_within;
  std::vector<std::string> needs;
  int longest = 0;      // 0: any
  std::string pattern;  // as written
  std::string file;     // base name
  int line = 0;
  std::vector<std::string> examples;
  bool scored = false;  // has a group named score
};

/// Words with their skeleton (text/fold.h), by which they are compared.
struct Label {
  std::string text;
  std::string skeleton;
  int letters = 0;  // code points of the skeleton
  text::NearWord near = {};
};

struct Column {
  std::string field;
  std::optional<std::string> otherwise;     // the field where another column already has `field`
  std::optional<std::string> never_beside;  // it says nothing where another column has this field
  std::vector<Label> headings;
};

struct IndicatorNames {
  int no = 0;
  std::vector<Label> names;   // the canonical one first
  std::vector<Label> decoys;  // longer words that hold a name and mean something else
};

struct AgencyKind {
  std::string type;
  std::string full;
  std::vector<std::string> prefixes;  // full form, short ones, misreadings
};

struct CodePrefix {
  std::string prefix;
  Instrument instrument = Instrument::kIit;
  std::vector<std::string> letters;
  std::vector<std::string> misread;
};

/// A label of a memo's head by its word, for heads where no rule finds it.
struct HeadLabel {
  std::string use;  // as the rules': "label.subject"
  Label word;
};

struct PackData {
  bool extends = false;  // another pack
  Scheme scheme;
  std::map<std::string, std::vector<Rule>, std::less<>> rules;
  std::vector<Column> columns;
  std::vector<IndicatorNames> indicators;
  std::vector<AgencyKind> kinds;
  std::vector<CodePrefix> prefixes;
  std::vector<Label> provinces;
  std::map<std::string, std::string>
      number_letters;                  // of a memo's number: the province, or empty: a ministry's
  std::vector<HeadLabel> head_labels;  // in the order in which they stand on paper
  std::vector<std::string> name_stops;
  std::vector<std::string> address_stops;  // words of an address that may have run into a name
  std::vector<std::string> unit_openers;   // words that begin a unit's name
  std::vector<std::string> unit_joints;    // words that a unit's name cannot end with
  std::vector<std::string> unit_words;     // words of units that a line end may cut
  std::vector<std::string> unit_links;     // words between two units; the second begins with the last of it
  std::vector<std::string> unit_names;     // whole names of units, by which names that run on are parted
  std::vector<std::string> results;        // what a column of results may hold besides levels
  std::vector<Label> vocabulary;

  /// The rules for one purpose in the order of the pack; none is an empty list.
  const std::vector<Rule>& rules_for(std::string_view use) const;
};

Label make_label(std::string text);

/// The first match of a rule at or after `from` that its conditions allow.
std::optional<Match> search(const Rule& rule, std::string_view text, std::size_t from = 0);

/// Is there such a match?
bool found_in(const Rule& rule, std::string_view text);

/// A named group's bytes.
std::optional<Range> named(const Rule& rule, const Match& match, std::string_view group);

}  // namespace thaimemo::rules
