// Papers as text, read by the ITA pack.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "markup/read.h"
#include "rules/extract.h"
#include "text/normalize.h"

namespace papers {

inline const thaimemo::rules::RulePack& pack() {
  static const thaimemo::rules::RulePack kPack(std::filesystem::path(THAIMEMO_MODELS_DIR) / "ita");
  return kPack;
}

inline std::vector<thaimemo::Draft> read(std::string_view text) {
  return thaimemo::rules::extract(thaimemo::text::normalize(thaimemo::markup::read_markup(text)), pack());
}

/// The one record of a text.
inline thaimemo::Record record_of(std::string_view text) {
  auto drafts = read(text);
  REQUIRE(drafts.size() == 1);
  return std::move(drafts[0].record);
}

/// The text of a seed by its number ("000"); empty without ../shared.
inline std::string seed(const std::string& number) {
  const auto shared = shared_folder();
  if (!shared) return {};
  for (const auto& entry : std::filesystem::directory_iterator(*shared / "seeds")) {
    if (!entry.path().filename().string().starts_with(number)) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
  }
  FAIL("seed " << number << " is missing");
  return {};
}

/// A text by its address: what stands between two words of a seed, the first time.
inline std::string between(const std::string& text, std::string_view before, std::string_view after) {
  const std::size_t begin = text.find(before) + before.size();
  return text.substr(begin, text.find(after, begin) - begin);
}

inline std::vector<int> scores(const thaimemo::Record& record) {
  std::vector<int> all;
  for (const auto& indicator : record.indicators) all.push_back(indicator.score.value.value_or(-1));
  return all;
}

/// "e7:public 98.57" → {"e7:public", 9857}
inline std::vector<std::pair<std::string, int>> questions(const thaimemo::Record& record) {
  std::vector<std::pair<std::string, int>> all;
  for (const auto& question : record.questions) {
    std::string code = question.code.value.value_or("?");
    if (question.through.value) code += "-" + *question.through.value;
    if (question.part) code += *question.part == thaimemo::Part::kPublic ? ":public" : ":survey";
    all.emplace_back(code, question.score.value.value_or(-1));
  }
  return all;
}

}  // namespace papers
