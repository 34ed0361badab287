#include "record/version.h"

#include <nlohmann/json.hpp>

namespace thaimemo::record {

std::string json_version() { return nlohmann::json::meta()["version"]["string"].get<std::string>(); }

}  // namespace thaimemo::record
