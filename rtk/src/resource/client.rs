//! The accessors of a client: accounts and zones.

use crate::client::Client;
use crate::input::values::IntoId;
use crate::resource::account::{Account, Zone};
use crate::resource::nesting::ParentOf;
use crate::resource::relation::Relation;
use crate::resource::scope::Scope;

impl Client {
    /// Returns the collection of accounts that the token can access. Sends nothing.
    #[must_use]
    pub fn accounts(&self) -> Relation<Account> {
        ParentOf::<Account>::relation(self)
    }

    /// Returns the scope of the account with this id. Sends nothing.
    #[must_use]
    pub fn account(&self, id: impl IntoId<Account>) -> Scope<Account> {
        self.accounts().member(id)
    }

    /// Returns the collection of zones that the token can access. Sends nothing.
    #[must_use]
    pub fn zones(&self) -> Relation<Zone> {
        ParentOf::<Zone>::relation(self)
    }

    /// Returns the scope of the zone with this id. Sends nothing.
    #[must_use]
    pub fn zone(&self, id: impl IntoId<Zone>) -> Scope<Zone> {
        self.zones().member(id)
    }
}
