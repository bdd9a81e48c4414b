//! The accessors of a client: what the API begins with.

use crate::client::Client;
use crate::input::values::IntoId;
use crate::resource::account::{Account, Zone};
use crate::resource::nesting::ParentOf;
use crate::resource::relation::Relation;
use crate::resource::scope::Scope;

impl Client {
    /// The accounts that the token can see.
    #[must_use]
    pub fn accounts(&self) -> Relation<Account> {
        ParentOf::<Account>::relation(self)
    }

    /// One account. Nothing is sent.
    #[must_use]
    pub fn account(&self, id: impl IntoId<Account>) -> Scope<Account> {
        self.accounts().member(id)
    }

    /// The zones that the token can see.
    #[must_use]
    pub fn zones(&self) -> Relation<Zone> {
        ParentOf::<Zone>::relation(self)
    }

    /// One zone. Nothing is sent.
    #[must_use]
    pub fn zone(&self, id: impl IntoId<Zone>) -> Scope<Zone> {
        self.zones().member(id)
    }
}
