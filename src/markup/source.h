// Bytes of a file as lines of valid UTF-8. Internal to markup/.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo::markup {

/// Invalid sequences become U+FFFD, a byte order mark and NUL go, "\r\n" and "\r" become "\n".
std::string clean_source(std::string_view bytes);

}  // namespace thaimemo::markup
