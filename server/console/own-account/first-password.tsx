import type { ReactElement } from 'react';
import { ownAccountWording as wording } from './own-account-wording';
import { PasswordForm } from './password-form';

/** What somebody with a made-up password sees, and nothing else. */
export function FirstPassword(): ReactElement {
  return (
    <div className="page-margin own-account">
      <h1 className="own-account__heading">{wording.firstPasswordHeading}</h1>
      <p>{wording.firstPasswordText}</p>
      <PasswordForm />
    </div>
  );
}
