//! A poll needs a question and options, muting everybody whether they may unmute themselves.
use rtk::realtime_kit::*;

fn main() {
    NewPoll::new(["yes", "no"]);
    NewPoll::new("Tea?");
    NewPoll::default();
    MuteAll::new();
    MuteAll::default();
}
