//! Tests of the derive without a compiler. What compilers say is in `rtk-tests`.

mod budget;
mod completeness;
mod declarations;
mod expansion;
mod snapshots;
