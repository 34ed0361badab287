// A table that lies on its side on an upright page, as wide tables do in reports.
#pragma once

#include <functional>

#include "pipeline/read_page.h"

namespace thaimemo::pipeline {

/// Reads a picture turned clockwise by so many quarters first.
using ReadTurned = std::function<ReadPage(const DrawnPage&, int)>;

/// Where a table makes no sense, the band of the sheet that it stands in is read turned to the left and to
/// the right; what makes sense then takes the place of all that stood in the band, as a layout of its own
/// behind the page's. Nothing to do for pages whose words were given.
void read_turned_tables(const DrawnPage& page, const ReadTurned& read, const Keeper& keeper,
                        ReadPage& result);

}  // namespace thaimemo::pipeline
