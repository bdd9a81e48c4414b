//! A function that is generic over scopes of a session.
use rtk::realtime_kit::*;
use rtk::{At, Scope};

fn head_count(_: &impl At<Session>) {}

fn count(app: &Scope<App>) {
    head_count(app);
}

fn main() {}
