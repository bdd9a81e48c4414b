//! All generated code uses the declared path of `rtk`.

use rtk as kit;
use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(crate = kit)]
pub enum Status {
    Live,
    Other(String),
}
