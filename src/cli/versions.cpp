#include "cli/versions.h"

#include <CLI/CLI.hpp>

#include "batch/version.h"
#include "file/version.h"
#include "image/version.h"
#include "ocr/recogniser.h"
#include "pdf/document.h"
#include "record/version.h"
#include "rules/version.h"
#include "store/version.h"
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

std::string all_versions() {
  return versions() + "\n" +                                 //
         "toml++ " + rules::tomlplusplus_version() + "\n" +  //
         "sqlite " + store::sqlite_version() + "\n" +        //
         "zlib " + store::zlib_release() + "\n" +            //
         "openssl " + file::openssl_version() + "\n" +       //
         "libseccomp " + batch::seccomp_version() + "\n" +   //
         "cli11 " + CLI11_VERSION;
}

}  // namespace thaimemo::cli
