//! The paths of a resource.

/// The path of a resource inside one kind of scope.
#[derive(Debug)]
pub struct ResourcePath {
    /// Rust name of the scope, such as `App`. `Client` for a resource that is not nested in another.
    pub scope: &'static str,
    /// Path template of the collection, such as `/accounts/{account_id}/realtime/kit/{app_id}/sessions`. For a singleton, of the resource
    /// itself.
    pub collection: &'static str,
    /// Path template of one member, such as `/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}`. For a singleton, the same as
    /// `collection`.
    pub member: &'static str,
}

/// The path that the path of an operation extends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathBase {
    /// [`ResourcePath::collection`]
    Collection,
    /// [`ResourcePath::member`]
    Member,
}
