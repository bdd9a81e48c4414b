//! `Blocking`: calls of programs without async. The servers run in rtk's own runtime, too.

mod calls;
mod inside_async;
mod lists;
mod parameter;
mod streams;
mod threads;

use rtk::{Blocking as _, Error};

use crate::support::{Reply, Sent, Server};

fn server(reply: impl Fn(&Sent) -> Reply + Send + Sync + 'static) -> Server {
    started(Server::replying(reply))
}

/// Waits for a future that cannot fail.
fn started<T>(future: impl Future<Output = T>) -> T {
    async { Ok::<_, Error>(future.await) }.wait().unwrap()
}
