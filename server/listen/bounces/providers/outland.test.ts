import { expect, test } from 'vitest'
import { createOutland } from './outland.ts'

test.each([
  ['https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem', true],
  ['https://sns.cn-north-1.amazonaws.com.cn/x.pem', true],
  ['http://sns.eu-central-1.amazonaws.com/x.pem', false],
  ['https://sns.eu-central-1.amazonaws.com:8443/x.pem', false],
  ['https://sns.eu-central-1.amazonaws.com.evil.example/x.pem', false],
  ['https://evil.example/sns.eu-central-1.amazonaws.com/x.pem', false],
  ['https://me@sns.eu-central-1.amazonaws.com/x.pem', false],
  ['https://snsx.eu-central-1.amazonaws.com/x.pem', false],
  ['https://sns.a.b.amazonaws.com/x.pem', false],
  ['https://169.254.169.254/x.pem', false],
  ['no address', false],
])('%s is Amazon’s: %s', (url, expected) => {
  expect(createOutland(undefined).isAmazon(url)).toBe(expected)
})

test('nothing but a certificate’s file is fetched from Amazon, and nothing from anybody else', async () => {
  const outland = createOutland(undefined)
  expect(await outland.certificate('https://sns.eu-central-1.amazonaws.com/other')).toBeNull()
  expect(await outland.certificate('https://evil.example/x.pem')).toBeNull()
  await expect(outland.visit('https://evil.example/')).rejects.toThrow('not one of Amazon')
})
