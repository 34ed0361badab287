#include "rules/pack.h"

#include <algorithm>

#include "base/error.h"
#include "rules/pack_data.h"
#include "rules/pack_file.h"
#include "text/find_word.h"
#include "text/fold.h"
#include "text/numbers.h"

namespace thaimemo::rules {
namespace {

namespace fs = std::filesystem;

Instrument instrument_of(const PackTable& table) {
  const std::string name = table.string("instrument");
  if (name == "IIT") return Instrument::kIit;
  if (name == "EIT") return Instrument::kEit;
  if (name == "OIT") return Instrument::kOit;
  fail(table.file, table.table, "\"instrument\" must be IIT, EIT or OIT");
}

using Macros = std::vector<std::pair<std::string, std::string>>;

// {score} in a pattern stands for the macro of that name; {2,3} is left alone.
std::string expand(std::string pattern, const Macros& macros) {
  for (int round = 0; round < 4; ++round) {  // macros may use macros
    for (const auto& [name, value] : macros) {
      const std::string mark = "{" + name + "}";
      for (std::size_t at = 0; (at = pattern.find(mark, at)) != std::string::npos; at += value.size()) {
        pattern.replace(at, mark.size(), value);
      }
    }
  }
  return pattern;
}

Regex pattern(const PackTable& table, const std::string& key, const std::string& use, const Macros& macros) {
  return {expand(table.string(key), macros),
          place(table.file, *table.table.get(key)) + ": rule \"" + use + "\": " + key};
}

Rule read_rule(const PackTable& table, const Macros& macros) {
  table.expect({"use", "needs", "longest", "pattern", "unless", "unless_within", "examples"});
  const std::string use = table.string("use");
  const auto optional = [&](const char* key) {
    return table.table.contains(key) ? std::optional(pattern(table, key, use, macros)) : std::nullopt;
  };
  Rule rule{use,
            pattern(table, "pattern", use, macros),
            optional("unless"),
            optional("unless_within"),
            table.strings("needs"),
            table.integer_or("longest", 0),
            table.string("pattern"),
            table.file,
            table.line(),
            table.strings("examples"),
            table.string("pattern").find("(?P<score>") != std::string::npos};
  if (rule.examples.empty()) fail(table.file, table.table, "rule \"" + use + "\" has no examples");
  return rule;
}

std::vector<Label> labels(const std::vector<std::string>& words) {
  std::vector<Label> result;
  result.reserve(words.size());
  for (const std::string& word : words) result.push_back(make_label(word));
  return result;
}

void read_indicator(const PackTable& table, PackData& data) {
  table.expect({"no", "instrument", "name", "variants", "decoys"});
  const int no = table.integer("no");
  data.scheme.indicators.push_back({no, table.string("name"), instrument_of(table)});
  std::vector<std::string> names = table.strings("variants");
  names.insert(names.begin(), table.string("name"));
  data.indicators.push_back({no, labels(names), labels(table.strings("decoys"))});
}

void read_scale(const PackTable& table, PackData& data) {
  table.expect({"from", "to", "levels"});
  LevelScale scale{table.integer("from"), table.integer("to"), {}};
  for (const PackTable& level : table.tables("levels")) {
    level.expect({"grade", "at_least", "instruments_at_least"});
    scale.levels.push_back({level.string("grade"), level.integer("at_least") * 100,
                            level.integer_or("instruments_at_least", 0) * 100});
  }
  data.scheme.scales.push_back(std::move(scale));
}

void read_codes(const PackTable& table, PackData& data) {
  table.expect({"from", "to", "prefix", "indicators"});
  const toml::array* ranges = table.table["indicators"].as_array();
  if (ranges == nullptr)
    fail(table.file, table.table, "\"indicators\" must be a list of [indicator, first, last]");
  for (const toml::node& item : *ranges) {
    const toml::array* range = item.as_array();
    if (range == nullptr || range->size() != 3 || !range->is_homogeneous<std::int64_t>()) {
      fail(table.file, item, "expected [indicator, first, last]");
    }
    const auto at = [&](std::size_t i) { return static_cast<int>(range->get(i)->value_or<std::int64_t>(0)); };
    data.scheme.codes.push_back(
        {table.integer("from"), table.integer("to"), table.string("prefix"), at(1), at(2), at(0)});
  }
}

void read_column(const PackTable& table, PackData& data) {
  table.expect({"field", "otherwise", "never_beside", "headings"});
  data.columns.push_back({table.string("field"), table.maybe_string("otherwise"),
                          table.maybe_string("never_beside"), labels(table.strings("headings"))});
}

void read_kind(const PackTable& table, PackData& data) {
  table.expect({"type", "full", "short", "misread"});
  AgencyKind kind{table.string("type"), table.string("full"), table.strings("misread")};
  kind.prefixes.insert(kind.prefixes.begin(), kind.full);
  for (const std::string& word : table.strings("short")) kind.prefixes.push_back(word);
  data.vocabulary.push_back(make_label(kind.full));
  data.kinds.push_back(std::move(kind));
}

void read_prefix(const PackTable& table, PackData& data) {
  table.expect({"prefix", "instrument", "letters", "misread"});
  data.prefixes.push_back(
      {table.string("prefix"), instrument_of(table), table.strings("letters"), table.strings("misread")});
}

void read_head_label(const PackTable& table, PackData& data) {
  table.expect({"use", "word"});
  data.head_labels.push_back({table.string("use"), make_label(table.string("word"))});
}

/// [name] tables of plain settings.
void read_settings(const PackTable& file, PackData& data) {
  const auto section = [&](std::string_view name) -> std::optional<PackTable> {
    const toml::table* table = file.table[name].as_table();
    return table == nullptr ? std::nullopt : std::optional(PackTable{file.file, *table});
  };
  if (const auto weights = section("weights")) {
    weights->expect({"IIT", "EIT", "OIT"});
    data.scheme.weight_iit = weights->integer("IIT");
    data.scheme.weight_eit = weights->integer("EIT");
    data.scheme.weight_oit = weights->integer("OIT");
  }
  const auto append = [&](auto& to, std::string_view name, std::string_view key, auto convert) {
    const auto table = section(name);
    if (!table) return;
    const auto words = convert(table->strings(key));
    to.insert(to.end(), words.begin(), words.end());
  };
  const auto known = [&](std::string_view name, std::initializer_list<std::string_view> keys) {
    if (const auto table = section(name)) table->expect(keys);
  };
  known("names", {"stop", "address"});
  known("provinces", {"names"});
  known("units", {"openers", "joints", "words", "links", "names"});
  known("results", {"words"});
  known("vocabulary", {"words"});
  const auto as_is = [](std::vector<std::string> words) { return words; };
  append(data.name_stops, "names", "stop", as_is);
  append(data.address_stops, "names", "address", as_is);
  append(data.provinces, "provinces", "names", labels);
  append(data.unit_openers, "units", "openers", as_is);
  append(data.unit_joints, "units", "joints", as_is);
  append(data.unit_words, "units", "words", as_is);
  append(data.unit_links, "units", "links", as_is);
  append(data.unit_names, "units", "names", as_is);
  append(data.results, "results", "words", as_is);
  append(data.vocabulary, "vocabulary", "words", labels);
  if (const auto letters = section("number_letters")) {
    for (const auto& [key, province] : letters->table)
      data.number_letters.emplace(key.str(), letters->string(key.str()));
  }
}

Macros read_macros(const std::vector<PackSource>& files) {
  Macros macros;
  for (const PackSource& file : files) {
    const toml::table* section = file.table["macros"].as_table();
    if (section == nullptr) continue;
    for (const auto& [key, value] : *section) {
      if (!value.is_string()) fail(file.name, value, "a macro must be a string");
      macros.emplace_back(std::string(key.str()), value.value_or<std::string>(""));
    }
  }
  return macros;
}

void read_file(const PackTable& file, const Macros& macros, PackData& data) {
  file.expect({"pack", "rule", "indicator", "scale", "codes", "column", "kind", "prefix", "head", "weights",
               "names", "provinces", "number_letters", "units", "results", "vocabulary", "macros"});
  for (const PackTable& table : file.tables("rule")) {
    Rule rule = read_rule(table, macros);
    data.rules[rule.use].push_back(std::move(rule));
  }
  const auto each = [&](const char* key, void (*read)(const PackTable&, PackData&)) {
    for (const PackTable& table : file.tables(key)) read(table, data);
  };
  each("indicator", read_indicator);
  each("scale", read_scale);
  each("codes", read_codes);
  each("column", read_column);
  each("kind", read_kind);
  each("prefix", read_prefix);
  each("head", read_head_label);
  read_settings(file, data);
}

std::unique_ptr<const PackData> load(const fs::path& dir, PackPart part) {
  const std::vector<PackSource> files = pack_sources(dir, part);
  const Macros macros = read_macros(files);
  auto data = std::make_unique<PackData>();
  for (const PackSource& file : files) {
    data->extends = data->extends || file.table["pack"].is_table();
    read_file({file.name, file.table}, macros, *data);
  }
  for (const IndicatorNames& indicator : data->indicators) {
    data->vocabulary.insert(data->vocabulary.end(), indicator.names.begin(), indicator.names.end());
  }
  return data;
}

}  // namespace

RulePack::RulePack(const fs::path& dir, PackPart part) : data_(load(dir, part)) {}
RulePack::~RulePack() = default;
RulePack::RulePack(RulePack&&) noexcept = default;
RulePack& RulePack::operator=(RulePack&&) noexcept = default;
const Scheme& RulePack::scheme() const { return data_->scheme; }

const std::vector<Rule>& PackData::rules_for(std::string_view use) const {
  static const std::vector<Rule> kNone;
  const auto found = rules.find(use);
  return found == rules.end() ? kNone : found->second;
}

Label make_label(std::string text) {
  Label label{std::move(text), ""};
  label.skeleton = text::fold(label.text);
  label.near = text::NearWord(label.skeleton);
  label.letters = static_cast<int>(
      std::count_if(label.skeleton.begin(), label.skeleton.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  return label;
}

namespace {

bool has_needed(const Rule& rule, std::string_view text) {
  return rule.needs.empty() ||
         std::any_of(rule.needs.begin(), rule.needs.end(), [&](const std::string& word) {
           return text::find_word(text, word) != std::string_view::npos;
         });
}

// Is the score only a piece of what is printed there?
bool cuts_number(const Rule& rule, const Match& match, std::string_view text) {
  const auto score = rule.scored ? named(rule, match, "score") : std::nullopt;
  return score && !text::is_whole_score(text, score->begin, score->end);
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

bool is_too_long(const Rule& rule, std::string_view match) {
  return rule.longest > 0 && static_cast<std::size_t>(rule.longest) < match.size() &&
         std::count_if(match.begin(), match.end(), [](char c) { return !continues_character(c); }) >
             rule.longest;
}

// Behind a match that is too long: what begins before that ends no sooner.
std::size_t behind_too_long(const Rule& rule, Range match) {
  constexpr std::size_t kMostBytes = 4;  // of a letter
  const std::size_t longest = kMostBytes * static_cast<std::size_t>(rule.longest);
  return std::max(match.begin + 1, match.end - std::min(match.end, longest));
}

}  // namespace

std::optional<Match> search(const Rule& rule, std::string_view text, std::size_t from) {
  if (from == 0 && !has_needed(rule, text)) return std::nullopt;
  while (auto match = rule.regex.find(text, from)) {
    const Range all = match->all();
    const bool long_match = is_too_long(rule, text.substr(all.begin, all.end - all.begin));
    const bool stopped = rule.unless && rule.unless->matches_at(text, all.end);
    const bool spoilt =
        rule.unless_within && rule.unless_within->found_in(text.substr(all.begin, all.end - all.begin));
    if (!long_match && !stopped && !spoilt && !cuts_number(rule, *match, text)) return match;
    from = std::max(long_match ? behind_too_long(rule, all) : all.begin + 1, from + 1);
    while (from < text.size() && continues_character(text[from])) ++from;
  }
  return std::nullopt;
}

bool found_in(const Rule& rule, std::string_view text) {
  if (rule.unless || rule.unless_within || rule.scored || rule.longest > 0)
    return search(rule, text).has_value();
  return has_needed(rule, text) && rule.regex.found_in(text);
}

std::optional<Range> named(const Rule& rule, const Match& match, std::string_view group) {
  const auto number = rule.regex.group(group);
  return number ? match.groups[static_cast<std::size_t>(*number)] : std::nullopt;
}

}  // namespace thaimemo::rules
