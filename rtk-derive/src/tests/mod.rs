//! Tests of the derive without a compiler. `rtk-tests` compiles what it writes.

mod budget;
mod completeness;
mod declarations;
mod expansion;
mod snapshots;
