use rtk::realtime_kit::*;
use rtk::Record;

fn example(session: &Record<Session>) {
    let _ = Chat::find(session, "chat-1");
}

fn main() {}
