import Analysis
import BackEnds
import FrontEnds
import ListModel
import Reports

/// The version of the compiler, as every report and output states it.
package let toolVersion = "0.1.0"
