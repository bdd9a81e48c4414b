//! Descriptors of the resources.

use super::*;

#[test]
fn descriptor_of_a_session_has_paths_attributes_and_operations() {
    let session = Session::DESCRIPTOR;
    assert!(session.read_only && !session.is_singleton());
    assert_eq!((session.name, session.singular, session.plural), ("Session", "session", "sessions"));
    assert_eq!(session.collection_path(), "/accounts/{account_id}/realtime/kit/{app_id}/sessions");
    assert_eq!(session.member_path(), "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}");
    assert_eq!(session.scope_required().collect::<Vec<_>>(), ["account_id", "app_id"]);
    assert_eq!(session.paths[0].scope, "App");
    assert_eq!(session.paging.number_keys(), Some(("page_no", "per_page")));
    assert_eq!((session.envelope.payload, session.envelope.paging), ("data", "paging"));
    let attributes: BTreeMap<_, _> = session.attributes.iter().map(|it| (it.name, it.wire)).collect();
    assert_eq!((attributes["meeting_title"], attributes["type"]), ("meeting_display_name", "type"));
    assert_eq!(attributes.len(), 14);
    assert!(session.attributes.iter().all(|it| !it.create && !it.update && !it.required));
    let relations: Vec<_> = session.relations.iter().map(|it| (it.name, it.target, it.many)).collect();
    assert_eq!(
        relations,
        [
            ("participants", "SessionParticipant", true),
            ("livestream_sessions", "LivestreamSession", true),
            ("chat", "Chat", false),
            ("summary", "Summary", false),
            ("transcript", "Transcript", false)
        ]
    );
    let operations: Vec<_> = session.operations.iter().map(|it| (it.name, it.kind, it.key)).collect();
    assert_eq!(
        operations,
        [
            ("all", Kind::All, "sessions"),
            ("find", Kind::Find, ""),
            ("find_participant_by_peer_id", Kind::Action, "participant")
        ]
    );
}

#[test]
fn descriptors_are_read_only_without_write_operations() {
    for resource in RESOURCES {
        let writes = resource
            .operations
            .iter()
            .filter(|it| matches!(it.kind, Kind::Create | Kind::Update | Kind::Replace | Kind::Destroy));
        assert_eq!(writes.count() == 0, resource.read_only, "{}", resource.name);
    }
    let singletons: Vec<_> = RESOURCES.iter().filter(|it| it.is_singleton()).map(|it| it.name).collect();
    assert_eq!(singletons, ["ActiveSession", "Chat", "Summary", "Transcript", "Analytics"]);
}

#[test]
fn descriptor_paths_are_those_of_the_calls() {
    let find = |resource: &'static Descriptor, name| {
        let operation = resource.operation(name).unwrap();
        (operation.method, operation.path(&resource.paths[0]))
    };
    let kit = |rest: &str| format!("/accounts/{{account_id}}/realtime/kit/{rest}");
    assert_eq!(find(App::DESCRIPTOR, "create"), (Method::Post, kit("apps")));
    assert_eq!(find(App::DESCRIPTOR, "find"), (Method::Get, kit("apps/{app_id}")));
    assert_eq!(App::DESCRIPTOR.children_path, kit("{app_id}"));
    assert_eq!(find(Summary::DESCRIPTOR, "generate"), (Method::Post, kit("{app_id}/sessions/{session_id}/summary")));
    assert_eq!(
        find(LivestreamSession::DESCRIPTOR, "find"),
        (Method::Get, kit("{app_id}/livestreams/sessions/{livestream_session_id}"))
    );
    assert_eq!(
        find(Participant::DESCRIPTOR, "refresh_token"),
        (Method::Post, kit("{app_id}/meetings/{meeting_id}/participants/{participant_id}/token"))
    );
}
