//! `operations`: the names of all operations, said once.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/d1/databases",
    operations = "d1.{verb}.account",
    replace,
    get(get_bookmark = "bookmark", returns = String),
    post(restore = "restore", operation = "d1.timeTravel.restore"),
)]
struct Database {
    id: Id<Self>,
}

/// Its methods are others than usual.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/d1/settings",
    operations = "settings.{verb}",
    singleton,
    create = put,
    update = post,
    replace = patch,
    destroy = post,
)]
struct D1Settings {
    mode: Option<String>,
}

fn names<T: Resource>() -> Vec<(&'static str, Option<&'static str>)> {
    T::DESCRIPTOR.operations.iter().map(|operation| (operation.name, operation.id)).collect()
}

#[test]
fn operations_are_named_after_the_pattern_unless_they_have_a_name() {
    assert_eq!(
        names::<Database>(),
        [
            ("all", Some("d1.list.account")),
            ("find", Some("d1.get.account")),
            ("create", Some("d1.create.account")),
            ("update", Some("d1.edit.account")),
            ("replace", Some("d1.update.account")),
            ("destroy", Some("d1.delete.account")),
            ("get_bookmark", Some("d1.getBookmark.account")),
            ("restore", Some("d1.timeTravel.restore")),
        ]
    );
}

#[test]
fn operations_that_write_are_named_after_their_method() {
    assert_eq!(
        names::<D1Settings>(),
        [
            ("find", Some("settings.get")),
            ("create", Some("settings.update")),
            ("update", Some("settings.create")),
            ("replace", Some("settings.edit")),
            ("destroy", Some("settings.delete")),
        ]
    );
}

#[tokio::test]
async fn operations_are_named_in_errors() {
    let server = Server::always(Reply::new(500, &[], "")).await;
    let error = account(&server).database("d").destroy().await.unwrap_err();
    assert_eq!(error.operation_id(), Some("d1.delete.account"));
}
