#include "rules/packs.h"

#include <algorithm>
#include <mutex>
#include <optional>

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
  return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) { return found_in(rule, text.text); });
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

// A pack on the shelf.
struct PackShelf::Place {
  explicit Place(const fs::path& folder) : dir(folder), own(folder, PackPart::kOwn) {}

  bool extends() const { return own.data().extends; }
  const RulePack& pack() {
    if (!extends()) return own;
    std::call_once(once, [this] { whole.emplace(dir); });
    return *whole;
  }

  fs::path dir;
  RulePack own;
  std::once_flag once;
  std::optional<RulePack> whole;
};

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
  for (const fs::path& folder : folders) places_.push_back(std::make_unique<Place>(folder));
  std::stable_partition(places_.begin(), places_.end(), [](const auto& place) { return place->extends(); });
}

PackShelf::~PackShelf() = default;
PackShelf::PackShelf(PackShelf&&) noexcept = default;
PackShelf& PackShelf::operator=(PackShelf&&) noexcept = default;

void PackShelf::check() const {
  for (const auto& place : places_) place->pack().check();
}

const RulePack& PackShelf::for_document(const DocumentText& document) const {
  for (const auto& place : places_) {
    if (!place->extends() || is_about(document, place->own.data())) return place->pack();
  }
  return places_.front()->pack();
}

}  // namespace thaimemo::rules
