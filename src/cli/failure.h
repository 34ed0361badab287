// What an Error means to the outside: a message on stderr and an exit status.
#pragma once

#include <string>

#include "base/error.h"
#include "cli/log.h"

namespace thaimemo::cli {

/// `file`: the one that it ends, or empty.
void report(const std::string& file, const Error& error, Log& log);

/// The exit status of a run that it ends.
int status_of(const Error& error);

}  // namespace thaimemo::cli
