//! A request that is not awaited is never sent.
#![deny(unused_must_use)]
use rtk::Record;
use rtk::realtime_kit::*;

fn remove(participant: &Record<Participant>) {
    participant.destroy();
}

fn main() {}
