//! `{account_id}` and `{zone_id}` without `scope`: the types of `rtk`, unless the module has types of these names.

#![deny(missing_docs, unused, unreachable_pub)]

use rtk::Resource;

/// A module that imports the type, or that of another path.
mod imported {
    use rtk::{Account, Id, Resource};

    #[derive(Debug, Resource)]
    #[resource(path = "/accounts/{account_id}/hooks")]
    pub(super) struct Hook {
        id: Id<Self>,
    }

    /// Two resources of one module, and both scopes.
    #[derive(Debug, Resource)]
    #[resource(path = "/accounts/{account_id}/rules", path = "/zones/{zone_id}/rules")]
    pub(super) struct Rule {
        id: Id<Self>,
    }

    pub(super) fn account(client: &rtk::Client) -> rtk::Scope<Account> {
        client.account("acc-1")
    }
}

/// A module that imports everything of `rtk`.
mod glob {
    use rtk::*;

    #[derive(Debug, Resource)]
    #[resource(path = "/accounts/{account_id}/globs")]
    pub(super) struct Glob {
        id: Id<Self>,
    }
}

/// A module with types of its own.
mod own {
    use rtk::{Id, Resource};

    #[derive(Debug, Resource)]
    #[resource(path = "/users/{user_id}/accounts", scope = User)]
    pub(super) struct Account {
        id: Id<Self>,
    }

    #[derive(Debug, Resource)]
    #[resource(path = "/users")]
    pub(super) struct User {
        id: Id<Self>,
    }

    #[derive(Debug, Resource)]
    #[resource(path = "/users/{user_id}/accounts/{account_id}/things", scope = Account)]
    pub(super) struct Thing {
        id: Id<Self>,
    }

    #[derive(Debug, Resource)]
    #[resource(path = "/accounts/{account_id}/others", scope = rtk::Account)]
    pub(super) struct Other {
        id: Id<Self>,
    }

    /// Not in reach of the account.
    pub(super) mod below {
        #[derive(Debug, rtk::Resource)]
        #[resource(path = "/accounts/{account_id}/belows", crate = rtk)]
        pub(in super::super) struct Below {
            id: rtk::Id<Self>,
        }
    }
}

#[test]
fn assumed_scopes_are_those_of_rtk() {
    #[derive(Debug, Resource)]
    #[resource(path = "/accounts/{account_id}/locals")]
    struct Local {
        id: rtk::Id<Self>,
    }

    let _ = imported::account(&super::client());
    for descriptor in [
        Local::DESCRIPTOR,
        imported::Hook::DESCRIPTOR,
        imported::Rule::DESCRIPTOR,
        glob::Glob::DESCRIPTOR,
        own::Other::DESCRIPTOR,
        own::below::Below::DESCRIPTOR,
    ] {
        assert_eq!(descriptor.paths[0].scope, "Account", "{}", descriptor.name);
    }
    assert_eq!(own::Thing::DESCRIPTOR.scope_required().collect::<Vec<_>>(), ["user_id", "account_id"]);
    let _: Option<(own::User, own::Account)> = None;
}
