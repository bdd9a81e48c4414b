//! Does one kind of work many times, so that `scripts/cost run` can count its instructions: `instructions WORK SIDE TIMES`, where the side is
//! `rtk` or `by_hand`. By hand is reqwest and serde, for `find_hyper` hyper-util and serde. Unlike times, instructions do not depend on what else the machine does. The server is a process of its own, which is not counted.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::panic,
    reason = "a benchmark ends at its first mistake, and prints"
)]
#![allow(dead_code, reason = "each benchmark uses a part of what they share, and reads what it does not look at")]

mod support;

use std::hint::black_box;
use std::time::Duration;

use rtk::realtime_kit::{App, AppAccess as _, Session, SessionAccess as _};
use rtk::transport::{Engine, HttpTransport};
use rtk::{Account, Client, Id, Resource, Scope};
use support::server::{PAGES, Server, serve_in_child_process};
use support::{TOKEN, by_hand, responses};
use tokio::runtime::Runtime;

/// Number of sessions in a list that is one page.
const SESSIONS: usize = 1_000;

/// Number of sessions in each page of a list that is walked.
const PAGE_SIZE: u64 = 50;

/// Declares a resource with query parameters, and what sets each of them.
macro_rules! with_parameters {
    ($($name:ident)*) => {
        /// A session that can be found with many parameters.
        #[derive(Debug, Clone, Resource)]
        #[resource(
            path = "/accounts/{account_id}/realtime/kit/app-1/sessions",
            envelope = rtk::Envelope::REALTIME_KIT,
            read_only,
            find(query($($name = String),*)),
        )]
        struct Report {
            id: Id<Self>,
            live_participants: Option<u64>,
        }

        /// The names of the parameters.
        const PARAMETERS: &[&str] = &[$(stringify!($name)),*];

        /// Finds it with all parameters, each of which has a setter.
        async fn find_report(account: &Scope<Account>, values: &[(String, String)]) -> rtk::Record<Report> {
            let mut values = values.iter().map(|(_, value)| value.as_str());
            Report::find(account, "sess-1")$(.$name(values.next().unwrap()))*.await.unwrap()
        }
    };
}

with_parameters! {
    p00 p01 p02 p03 p04 p05 p06 p07 p08 p09 p10 p11 p12 p13 p14 p15 p16 p17 p18 p19 p20 p21 p22 p23 p24
    p25 p26 p27 p28 p29 p30 p31 p32 p33 p34 p35 p36 p37 p38 p39 p40 p41 p42 p43 p44 p45 p46 p47 p48 p49
    p50 p51 p52 p53 p54 p55 p56 p57 p58 p59 p60 p61 p62 p63 p64 p65 p66 p67 p68 p69 p70 p71 p72 p73 p74
    p75 p76 p77 p78 p79 p80 p81 p82 p83 p84 p85 p86 p87 p88 p89 p90 p91 p92 p93 p94 p95 p96 p97 p98 p99
}

fn main() {
    serve_in_child_process();
    let args: Vec<_> = std::env::args().skip(1).collect();
    let [work, side, times] = *args.iter().map(String::as_str).collect::<Vec<_>>() else {
        println!("usage: instructions find|find_hyper|query|query_hyper|list|undeclared|walk rtk|by_hand TIMES");
        return;
    };
    let (is_ours, times) = (side == "rtk", times.parse().unwrap());
    match work {
        "list" => list(&responses::page(1, 1, SESSIONS), is_ours, times),
        "undeclared" => list(&responses::page_with_undeclared_keys(SESSIONS), is_ours, times),
        "find" => OverLoopback::new().repeat(times, is_ours, &OverLoopback::find, &OverLoopback::find_by_hand),
        "find_hyper" => ByHyper::new().repeat(times, is_ours, &ByHyper::find, &ByHyper::find_by_hand),
        "query_hyper" => ByHyper::new().repeat(times, is_ours, &ByHyper::query, &ByHyper::query_by_hand),
        "query" => OverLoopback::new().repeat(times, is_ours, &OverLoopback::query, &OverLoopback::query_by_hand),
        "walk" => OverLoopback::new().repeat(times, is_ours, &OverLoopback::walk, &OverLoopback::walk_by_hand),
        other => panic!("unknown work: {other}"),
    }
}

/// Decodes a list that is in memory.
fn list(text: &str, is_ours: bool, times: u32) {
    let (app, runtime) = (responses::app(text), support::runtime());
    for _ in 0..times {
        if is_ours {
            let page = runtime.block_on(async { app.sessions().page(1).per_page(SESSIONS as u64).await }).unwrap();
            assert_eq!(black_box(page).items.len(), SESSIONS);
        } else {
            assert_eq!(black_box(by_hand::list(black_box(text.as_bytes()))).data.sessions.len(), SESSIONS);
        }
    }
}

/// Both clients of one server.
struct OverLoopback {
    runtime: Runtime,
    account: Scope<Account>,
    app: Scope<App>,
    by_hand: reqwest::Client,
    query: Vec<(String, String)>,
    server: Server,
}

impl OverLoopback {
    fn new() -> Self {
        let server = Server::start(Duration::ZERO);
        let client = Client::builder().token(TOKEN).base_url(&server.base_url).build().unwrap();
        Self {
            runtime: support::runtime(),
            account: client.account("acc-1"),
            app: client.account("acc-1").app("app-1"),
            by_hand: by_hand::client(),
            query: parameters(),
            server,
        }
    }

    fn repeat(&self, times: u32, is_ours: bool, ours: &impl AsyncFn(&Self), by_hand: &impl AsyncFn(&Self)) {
        repeat(&self.runtime, times, is_ours, async || ours(self).await, async || by_hand(self).await);
    }

    async fn find(&self) {
        assert_eq!(Session::find(&self.app, "sess-1").await.unwrap().live_participants, Some(1));
    }

    async fn find_by_hand(&self) {
        let session = by_hand::find(&self.by_hand, &self.server.base_url, "sess-1", &[]).await;
        assert_eq!(session.live_participants, Some(1));
    }

    async fn query(&self) {
        assert_eq!(find_report(&self.account, &self.query).await.live_participants, Some(1));
    }

    async fn query_by_hand(&self) {
        let session = by_hand::find(&self.by_hand, &self.server.base_url, "sess-1", &self.query).await;
        assert_eq!(session.live_participants, Some(1));
    }

    async fn walk(&self) {
        let mut sessions = self.app.sessions().stream().per_page(PAGE_SIZE);
        let mut live = 0;
        while let Some(session) = sessions.try_next().await.unwrap() {
            live += session.live_participants.unwrap();
        }
        assert!(live > 0);
    }

    async fn walk_by_hand(&self) {
        let mut live = 0;
        for number in 1..=PAGES {
            let page = by_hand::page(&self.by_hand, &self.server.base_url, number, PAGE_SIZE).await;
            live += page.data.sessions.into_iter().map(|session| session.live_participants.unwrap()).sum::<u64>();
        }
        assert!(live > 0);
    }
}

/// Both clients of one server, which send by hyper-util's client.
struct ByHyper {
    runtime: Runtime,
    account: Scope<Account>,
    app: Scope<App>,
    by_hand: by_hand::Hyper,
    query: Vec<(String, String)>,
    server: Server,
}

impl ByHyper {
    fn new() -> Self {
        let server = Server::start(Duration::ZERO);
        let transport = HttpTransport::builder().engine(Engine::Hyper).build().unwrap();
        let client = Client::builder().token(TOKEN).base_url(&server.base_url).transport(transport).build().unwrap();
        Self {
            runtime: support::runtime(),
            account: client.account("acc-1"),
            app: client.account("acc-1").app("app-1"),
            by_hand: by_hand::hyper(),
            query: parameters(),
            server,
        }
    }

    fn repeat(&self, times: u32, is_ours: bool, ours: &impl AsyncFn(&Self), by_hand: &impl AsyncFn(&Self)) {
        repeat(&self.runtime, times, is_ours, async || ours(self).await, async || by_hand(self).await);
    }

    async fn find(&self) {
        assert_eq!(Session::find(&self.app, "sess-1").await.unwrap().live_participants, Some(1));
    }

    async fn find_by_hand(&self) {
        let session = by_hand::find_by_hyper(&self.by_hand, &self.server.base_url, "sess-1", &[]).await;
        assert_eq!(session.live_participants, Some(1));
    }

    async fn query(&self) {
        assert_eq!(find_report(&self.account, &self.query).await.live_participants, Some(1));
    }

    async fn query_by_hand(&self) {
        let session = by_hand::find_by_hyper(&self.by_hand, &self.server.base_url, "sess-1", &self.query).await;
        assert_eq!(session.live_participants, Some(1));
    }
}

/// The parameters of a report with their values.
fn parameters() -> Vec<(String, String)> {
    PARAMETERS.iter().map(|name| ((*name).to_owned(), format!("the value of {name}"))).collect()
}

fn repeat(runtime: &Runtime, times: u32, is_ours: bool, ours: impl AsyncFn(), by_hand: impl AsyncFn()) {
    runtime.block_on(async {
        for _ in 0..times {
            if is_ours { ours().await } else { by_hand().await }
        }
    });
}
