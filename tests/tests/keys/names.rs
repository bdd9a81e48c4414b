//! `names`: the names of generated types.

use super::*;

/// A module with types of the names that the derive would generate.
mod taken {
    use rtk::{Id, Nested, Resource, Response};

    #[derive(Debug, Clone, Resource)]
    #[resource(
        path = "/accounts/{account_id}/logs",
        all(query(level = String)),
        find(query(verbose = bool)),
        destroy(query(force = bool)),
        post(test = "test", query(dry = bool), returns = Response),
        names(
            new = CreateLog,
            changes = LogPatch,
            filter = LogQuery,
            access = Logs,
            ext = LogActions,
            find_params = FindLog,
            destroy_params = DestroyLog,
            test_params = TestLog,
        )
    )]
    pub(crate) struct Log {
        pub(crate) id: Id<Self>,
        pub(crate) name: Option<String>,
        pub(crate) limits: Option<Limits>,
    }

    #[derive(Debug, Clone, Nested)]
    #[nested(names(changes = LimitsPatch))]
    pub(crate) struct Limits {
        pub(crate) people: u32,
    }

    pub(crate) struct NewLog;
    pub(crate) struct LogChanges;
    pub(crate) struct LogFilter;
    pub(crate) struct LogAccess;
    pub(crate) struct LogExt;
    pub(crate) struct LogFindParams;
    pub(crate) struct LogDestroyParams;
    pub(crate) struct LogDestroyCall;
    pub(crate) struct LogTestParams;
    pub(crate) struct LogTestCall;
    pub(crate) struct LimitsChanges;
}

#[tokio::test]
async fn names_leave_those_of_the_module_alone() {
    use taken::{CreateLog, DestroyLog, FindLog, LimitsPatch, LogActions, LogPatch, LogQuery, Logs, TestLog};

    let _ = (taken::NewLog, taken::LogChanges, taken::LogFilter, taken::LogAccess, taken::LogExt);
    let _ = (taken::LogFindParams, taken::LogDestroyParams, taken::LogDestroyCall, taken::LogTestParams);
    let _ = (taken::LogTestCall, taken::LimitsChanges);
    let server = server(json!({"id": "l-1"})).await;
    let account = server.client().account("acc-1");
    account.logs().filter(LogQuery::new().level("info")).first().await.ok();
    account.log("l-1").load().verbose(true).await.unwrap();
    account.logs().create(CreateLog::new().name("a")).await.unwrap();
    account.log("l-1").update(LogPatch::new().limits(LimitsPatch::new().people(3_u32))).await.unwrap();
    account.log("l-1").test().dry(true).await.unwrap();
    account.log("l-1").destroy().force(true).await.unwrap();
    let lines = lines(&server);
    assert_eq!(lines.len(), 6, "{lines:?}");
}
