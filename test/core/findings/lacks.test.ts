import assert from 'node:assert/strict';
import { problems, told } from './probe.ts';

const LACKING = `
The data was not encrypted.
The data wasn't encrypted.
The data wasn’t encrypted.
The server has never been encrypted.
The company did not encrypt the data.
The company had not encrypted the disk of the server.
The bank didn't encrypt its database.
The clinic failed to encrypt the laptops.
The failure to encrypt the laptops was discovered in May.
The hospital omitted to encrypt the files.
The administrators neglected to encrypt the folder.
The provider refused to encrypt the messages.
The vendor was unable to encrypt the records.
It was impossible to encrypt the records.
The data were stored without encryption.
The files were kept without being encrypted.
Without encrypting them, the clerk copied the files.
Without encryption, the data was not safe.
The absence of encryption of the data made things worse.
There was a complete lack of encryption on the server.
The server lacked encryption.
The server was lacking any encryption.
No encryption was used for the database.
There was no encryption on the laptop.
There was no adequate encryption of the data.
The company used no encryption for its records.
The company did not use any encryption for its records.
The company had not implemented sufficient encryption of the data.
Encryption of the data was not in place.
Encryption of the data was missing.
Encryption was absent from the server.
The encryption of the data was insufficient.
The encryption of the database was not sufficient.
The encryption of the files did not exist.
The data were insufficiently encrypted.
The records were not sufficiently encrypted.
The data was not yet encrypted.
The data was not, at the time of the inspection, encrypted.
The data should have been encrypted.
The company should have encrypted the data.
The company ought to have encrypted the files.
There should have been encryption on the laptop.
The encryption of the data which the company should have set up was missing.
The failure by the council to encrypt the data came to light.
The company encrypted none of its files.
The company did not test its servers, leaving the data without encryption.
The refusal of the new owner to encrypt the files was a breach.
The hospital refused in writing to encrypt the records.
The company failed to find and implement an encryption of the data.
The bank has not proved that it encrypted the data.
The bank did not present an encryption procedure for its data.
The laptop was unencrypted.
An unencrypted laptop with files was found.
The company had no procedure for encrypting data.
There was no policy on the encryption of data.
No measures were taken to encrypt the data.
The complainant alleges that the data is kept without encryption and would therefore not be safe.
The bank did not properly and timely encrypt its data.
The bank could not demonstrate that it encrypts the data.
Not a single laptop was encrypted.
The measures found to be inadequate included a failure to encrypt the data.
The ward is no better, and when it comes to its laptops the hospital does not encrypt the data.
The laptop should itself have been encrypted.
The theft could have been avoided by using encryption of the disks.
The bank could have prevented the theft by properly encrypting the files.
The non-encryption by the bank of its data was a breach.
The missing encryption of the laptops was criticised.
The disk of the server when inspected was not encrypted.
The data was collected from non-EU residents without encryption of the data.
The company had not put encryption of the data in place.
The company did not comply with its obligation to encrypt the data.
Nobody encrypted the disk.
None of the files were encrypted.
Neither the laptop nor the server was encrypted.
The data was neither encrypted nor backed up.
The laptop was not locked nor encrypted.
Nor were the laptops encrypted.
The company did not back up, sign or encrypt the data.
The bank had not yet managed to encrypt the files.
The data, which was not encrypted, was copied.
The server on which the data was kept was not encrypted.
The committee notes that the data was not encrypted.
The committee found that the company had failed to encrypt the data.
An analysis showed the lack of encryption of the database.
The data had been left unencrypted.
The encryption of the disk had not been switched on.
The encryption of the database was not carried out.
No encryption of the data was not carried out.
It was not possible to encrypt the files.
The data was at no time encrypted.
A full, lasting encryption of the data did not take place.
There was no mechanism that would encrypt the data.
The files copied before the move were not encrypted.
The encryption of the data was found to be insufficient.
The company failed to ensure the encryption of the data.
If the data had been encrypted, the thief would have had nothing.
If the clinic had trained its staff, the files would have been encrypted.
Had laptops been encrypted, nobody could have read them.
Nobody could have read the files had the laptop been encrypted.
The breach may have been prevented had the clinic encrypted its data.
The data was no longer encrypted.
There is no evidence that the data was encrypted.
The company did not prove that it had encrypted the data.
The owner did not carry out, before the release of the tool, the encryption of the data.
The absence of logging and the absence of encryption of the data were noted.
Instead of being encrypted, the data was copied.
The encryption of the data was carried out neither by the hospital nor by the supplier.
The files were, as the hospital concedes, not encrypted.
Encryption of the files, such as the old ones, was not carried out.
The bank did not have in place any encryption of its records.
The hospital was no longer able to encrypt the files.
No measures were in place to encrypt the data.
The firm had no means in place to ensure that the data was encrypted.
Neither the clinic nor its supplier had encrypted the laptops.
No employee had used encryption for the data.
The company has to date not encrypted the disk.
The missing encryption of the data made a quiet night impossible.
The owner has not required the encryption of the data.
The agency recommended a fine for a clinic that failed to encrypt its files.
The owner failed to prevent the theft by not encrypting the data.
The authority ordered the payment of a fine for failure to encrypt the data.
The provisions considered above did not provide any encryption of the data.
There was no lock, nor was there any encryption of the data.
The clinic has not demonstrated that it has carried out any encryption of the data.
The encryption the hospital had chosen for its files was not sufficiently effective.
The rules of the bank contain nothing on the encryption of laptops.
The bank saw no reason to encrypt its data.
The bank decided against encrypting its data.
The bank had not even considered encrypting the laptops.
Nobody had thought of encrypting the laptops.
No thought had been given to the encryption of the laptops.
The bank overlooked the encryption of the laptops.
Missing were locks, logs and the encryption of the data.
Encryption of the laptops was planned but never carried out.
Encryption of the laptops was only planned.
Encryption of the laptops had been planned for May but was put on hold.
The encryption of the laptops left much to be desired.
The encryption of the laptops did not work reliably.
The laptops were encrypted only in part.
The laptops were only partially encrypted.
The employee disabled the encryption of the laptop.
The insufficient encryption of the data was not made up for by a lock.
The poor encryption of the data was not used by the thief.
No rule on the encryption of laptops had been fixed.
The disks were only encrypted after the theft.
The disks were encrypted only after the theft.
Encryption of the disks was only introduced in May 2021.
The clinic only encrypted its files after the inspection.
It was only after the theft that the disks were encrypted.
It was not until 2021 that the files were encrypted.
The theft of the data could have been prevented by the encryption of the disks.
The bank could have avoided this by encrypting the disks.
With an encryption of the disks the theft would have been discovered.
Encryption of the disks would have prevented the theft.
The contract says that the files must be encrypted within a year, and that this has not yet been done.
The clinic had to encrypt its files, but it failed to do so.
The bank was required to encrypt its files and omitted to do so.
The disks were to be encrypted in May; this did not happen.
The files were kept in the absence, however, of any encryption.
The clinic had not provided the following: locks for the doors; encryption of the files.
Encryption of the disks: none.
Encryption of the disks: not in place.
Encryption of the disks: not yet implemented.
| Encryption of the disks | no |
| Encryption of the disks | none | high |
| 3.2 | Encryption of the disks | no | open |
`;

const PRESENT = `
Without encryption we do not send any data.
Without encryption no data is sent.
The data was encrypted.
The company encrypted the data.
All files are encrypted.
No data was stored without encryption.
The data was never left unencrypted.
No file is unencrypted.
Not only was the data encrypted, it was also signed.
The company did not omit to encrypt the data.
The company never failed to encrypt the data.
The encrypted data was not copied.
The company did not sell the encrypted data.
The customer was not told that the data was encrypted.
The encryption of the data did not slow the server down.
Nobody read the encrypted files.
The encryption of the data has not been broken.
The committee did not object to the encryption of the data.
No clerk works without the encryption of the files.
No file goes unencrypted.
The data which was not needed was encrypted.
The company did not comply with the order; the data was encrypted.
There was no laptop without encryption.
The data is not readable without encryption.
The server was never accessible without encryption of the data.
At no time was the data available without encryption.
The records were not available without encryption.
The encryption of the data made a theft impossible.
The encryption of the data was strong, making it almost impossible to read.
The rules of the trade are not means of encryption of the data.
The company was not contractually required to encrypt the data.
It would be unjust to fine the clinic for not encrypting the data.
The encryption of the data was checked, and no thought is given to it.
The bank did not switch off the encryption of its laptops.
The bank decided against ending the encryption of its data.
Encryption of the data was planned and carried out.
The bank encrypted the data; nothing was overlooked.
The missing laptop was encrypted.
The bank did not use insufficient encryption for its data.
The encryption of the data was by no means poor.
The lack of encryption of laptops had been fixed.
There is no evidence that the data was not encrypted.
The law does not require encryption of the data.
The alleged lack of encryption of the data was not confirmed.
The lack of encryption of the data is not a breach.
One of the risks is the lack of encryption of data.
The absence of complaints shows that the data was encrypted.
The law does not require that the data be encrypted.
There was no failure by the council to encrypt the data.
The company encrypted the data and lost none of its files.
The bank refused in the summer to move, and encrypted the data.
The municipality was not legally obliged to encrypt the data.
The bank was not, under its contract, required to encrypt the data.
A certificate does not relieve the hospital of its duty to ensure the encryption of the data.
None of the files which the staff of the four wards had stored on the server in the last year was unencrypted.
The files were only sent after they had been encrypted.
The disks are only encrypted after the first use.
The encrypted disks were only moved in May 2021.
Even the encryption of the disks would not have prevented the theft.
The theft could not have been prevented by the encryption of the disks.
It is unclear whether the encryption of the disks would have prevented the theft.
Encryption of the disks would have been disproportionate.
The files must be encrypted when they are sent, which is not the case here.
The thief had to encrypt the disks, which was done.
Encryption of the data is not a single measure.
Had there been no encryption of the disks, the data would have been lost.
Encryption of the disks: yes.
Encryption of the disks: no objections.
| Encryption of the disks | yes | no |
| Badge number and time | none | 30 days | Encryption |
| 3.2 | Encryption of the disks | yes | no |
`;

describe('a due act that is lacking', () => {
  it('is tried with sound rules', () => assert.deepEqual(problems, []));
  for (const text of lines(LACKING))
    it(`is told by: ${text}`, () => assert.deepEqual(told(text), ['no-encryption asserted']));
  for (const text of lines(PRESENT))
    it(`is not told by: ${text}`, () => assert.ok(!told(text).includes('no-encryption asserted'), told(text).join()));
});

function lines(text: string): string[] {
  return text.trim().split('\n');
}
