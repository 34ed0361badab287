#include "rules/packs.h"

#include <algorithm>

#include "base/error.h"
#include "rules/pack_data.h"

namespace thaimemo::rules {
namespace {

namespace fs = std::filesystem;

bool holds_rules(const fs::path& dir) {
  if (!fs::is_directory(dir)) return false;
  const fs::directory_iterator files(dir);
  return std::any_of(begin(files), end(files),
                     [](const auto& file) { return file.path().extension() == ".toml"; });
}

bool is_about(const Text& text, const PackData& pack) {
  const auto& rules = pack.rules_for("topic");
  return std::any_of(rules.begin(), rules.end(),
                     [&](const Rule& rule) { return !rule.inherited && found_in(rule, text.text); });
}

bool is_about(const DocumentText& document, const PackData& pack) {
  return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) return is_about(paragraph->text, pack);
    const auto& cells = std::get<Table>(block).cells;
    return std::any_of(cells.begin(), cells.end(),
                       [&](const Cell& cell) { return is_about(cell.text, pack); });
  });
}

}  // namespace

PackShelf::PackShelf(const fs::path& models) {
  std::vector<fs::path> folders;
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(models, code)) {
    if (holds_rules(entry.path())) folders.push_back(entry.path());
  }
  if (code || folders.empty())
    throw Error(Cause::kEnvironment, "no rule pack in " + models.string(),
                "name the models folder with --models");
  std::sort(folders.begin(), folders.end());
  for (const fs::path& folder : folders) packs_.emplace_back(folder);
  std::stable_partition(packs_.begin(), packs_.end(),
                        [](const RulePack& pack) { return pack.data().extends; });
}

void PackShelf::check() const {
  for (const RulePack& pack : packs_) pack.check();
}

const RulePack& PackShelf::for_document(const DocumentText& document) const {
  for (const RulePack& pack : packs_) {
    if (!pack.data().extends || is_about(document, pack.data())) return pack;
  }
  return packs_.front();
}

}  // namespace thaimemo::rules
