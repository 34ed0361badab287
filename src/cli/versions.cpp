#include "cli/versions.h"

#include "image/version.h"
#include "ocr/recogniser.h"
#include "pdf/document.h"
#include "record/version.h"
#include "rules/version.h"
#include "text/version.h"

namespace thaimemo::cli {

std::string versions() {
  return std::string("thaimemo ") + THAIMEMO_VERSION + "\n" +  //
         "poppler " + pdf::poppler_version() + "\n" +          //
         "qpdf " + pdf::qpdf_version() + "\n" +                //
         "leptonica " + image::leptonica_version() + "\n" +    //
         "tesseract " + ocr::tesseract_version() + "\n" +      //
         "icu " + text::icu_version() + "\n" +                 //
         "re2 " + rules::re2_version() + "\n" +                //
         "nlohmann-json " + record::json_version();
}

}  // namespace thaimemo::cli
