#include "record/schema.h"

#define VALIJSON_USE_EXCEPTIONS 1
#include <fstream>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "base/error.h"

namespace thaimemo::record {
namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

[[noreturn]] void unusable(const std::filesystem::path& path, const std::string& why) {
  throw Error(Cause::kEnvironment, path.string() + ": " + why,
              "install the models again, or name their folder with --models");
}

/// valijson names places as {"<root>", "[key]", "[0]"…}.
std::string pointer_from(const std::vector<std::string>& context) {
  std::string pointer;
  for (const std::string& step : context) {
    if (step.size() < 2 || step.front() != '[') continue;
    pointer += '/';
    for (const char c : step.substr(1, step.size() - 2)) {
      pointer += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    }
  }
  return pointer.empty() ? "/" : pointer;
}

/// After each error valijson repeats it for every object and array around it.
bool echoes(const std::string& description) {
  return description.starts_with("Failed to validate item") ||
         description.starts_with("Failed to validate against schema associated with property name");
}

}  // namespace

struct Schema::Compiled {
  valijson::Schema schema;
};

Schema::Schema(const std::filesystem::path& path) : compiled_(std::make_unique<Compiled>()) {
  std::ifstream file(path, std::ios::binary);
  if (!file) unusable(path, "cannot be opened");
  const nlohmann::json json = nlohmann::json::parse(file, nullptr, false);
  if (json.is_discarded()) unusable(path, "is not JSON");
  try {
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(json), compiled_->schema);
  } catch (const std::exception& error) {
    unusable(path, std::string("is not a JSON Schema: ") + error.what());
  }
}

Schema::~Schema() = default;
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;

std::vector<std::string> Schema::validate(std::string_view text) const {
  const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  if (json.is_discarded()) return {"/: is not JSON"};
  valijson::ValidationResults results;
  valijson::Validator(valijson::Validator::kStrongTypes).validate(compiled_->schema, Adapter(json), &results);
  std::vector<std::string> wrong;
  for (const auto& error : results) {
    if (!wrong.empty() && echoes(error.description)) continue;
    wrong.push_back(pointer_from(error.context) + ": " + error.description);
  }
  return wrong;
}

}  // namespace thaimemo::record
