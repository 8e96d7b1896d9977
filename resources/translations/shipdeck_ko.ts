<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>shipdeck::ui::AwaitedSignIns</name>
    <message>
        <source>Also waiting: profile %1.</source>
        <translation>함께 기다리는 프로필: %1.</translation>
    </message>
    <message>
        <source>1 operation is waiting for this sign-in until %1 and resumes automatically. Live sites are not affected.</source>
        <translation>작업 1개가 늦어도 %1까지 이 로그인을 기다리고, 로그인하면 자동으로 이어져요. 공개된 사이트는 그대로예요.</translation>
    </message>
    <message>
        <source>%1 operations are waiting for this sign-in until %2 and resume automatically. Live sites are not affected.</source>
        <translation>작업 %1개가 늦어도 %2까지 이 로그인을 기다리고, 로그인하면 자동으로 이어져요. 공개된 사이트는 그대로예요.</translation>
    </message>
    <message>
        <source>AWS needs a code from your MFA device (profile %1)</source>
        <translation>MFA 기기의 코드가 필요해요(프로필 %1)</translation>
    </message>
    <message>
        <source>Enter the code</source>
        <translation>코드 입력</translation>
    </message>
    <message>
        <source>You are signed out of AWS (profile %1)</source>
        <translation>AWS에서 로그아웃됐어요(프로필 %1)</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>AWS rejected the keys of profile %1: they have expired</source>
        <translation>AWS가 프로필 %1의 키를 거부했어요. 만료된 키예요</translation>
    </message>
</context>
<context>
    <name>CauseActions</name>
    <message>
        <source>Build with network access</source>
        <translation>네트워크 허용하고 빌드</translation>
    </message>
    <message>
        <source>Builds could then send build variables to other servers: only for code that you trust</source>
        <translation>빌드가 빌드 변수를 다른 서버로 보낼 수 있어요. 믿는 코드에만 허용하세요</translation>
    </message>
    <message>
        <source>Add variable %1…</source>
        <translation>변수 %1 추가…</translation>
    </message>
    <message>
        <source>Take over lock…</source>
        <translation>잠금 넘겨받기…</translation>
    </message>
    <message>
        <source>Take over the lock of %1 from the other computer</source>
        <translation>다른 컴퓨터에서 %1 잠금 넘겨받기</translation>
    </message>
    <message>
        <source>Copy statement</source>
        <translation>정책 문 복사</translation>
    </message>
</context>
<context>
    <name>OpenPage</name>
    <message>
        <source>No browser could be opened</source>
        <translation>브라우저를 열 수 없어요</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>The address is in the clipboard. Paste it into a browser. In WSL, install the package xdg-utils and a browser so that Shipdeck can open pages.</source>
        <translation>주소를 클립보드에 복사했어요. 브라우저에 붙여 넣으세요. WSL에서는 xdg-utils 패키지와 브라우저를 설치하면 Shipdeck이 직접 열 수 있어요.</translation>
    </message>
    <message>
        <source>Open this address in a browser. In WSL, install the package xdg-utils and a browser so that Shipdeck can open pages.</source>
        <translation>이 주소를 브라우저에서 여세요. WSL에서는 xdg-utils 패키지와 브라우저를 설치하면 Shipdeck이 직접 열 수 있어요.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>CauseCard</name>
    <message>
        <source>Code %1, request %2</source>
        <translation>코드 %1, 요청 %2</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Work on %1 continues in the background. %2 stays available at %3.</source>
        <translation>%1 작업은 백그라운드에서 계속돼요. %2 사이트는 %3에서 그대로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Work on %1 continues in the background. You can see its result here.</source>
        <translation>%1 작업은 백그라운드에서 계속돼요. 결과는 여기에서 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Work on %1 continues in the background. All %2 live sites stay available.</source>
        <translation>%1 작업은 백그라운드에서 계속돼요. 운영 중인 사이트 %2개도 모두 계속 열려 있어요.</translation>
    </message>
</context>
<context>
    <name>DeckCommands</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Prices in %1</source>
        <translation>%1 통화로 가격 보기</translation>
    </message>
    <message>
        <source>Prices in local currency</source>
        <translation>지역 통화로 가격 보기</translation>
    </message>
    <message>
        <source>Connect GitHub</source>
        <translation>GitHub 연결</translation>
    </message>
    <message>
        <source>GitHub accounts</source>
        <translation>GitHub 계정</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>AWS resources</source>
        <translation>AWS 리소스</translation>
    </message>
    <message>
        <source>AWS permissions</source>
        <translation>AWS 권한</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Import projects from AWS</source>
        <translation>AWS에서 프로젝트 가져오기</translation>
    </message>
    <message>
        <source>Show prices on AWS</source>
        <translation>AWS 요금 보기</translation>
    </message>
    <message>
        <source>Install the push hook in a clone…</source>
        <translation>복제본에 푸시 훅 설치…</translation>
    </message>
    <message>
        <source>Choose a clone of a repository</source>
        <translation>저장소의 복제본 선택</translation>
    </message>
    <message>
        <source>Shipdeck notices pushes from there at once: %1</source>
        <translation>이제 그곳에서 한 푸시를 바로 감지해요: %1</translation>
    </message>
    <message>
        <source>Prices on AWS, per month</source>
        <translation>AWS 월 요금</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Setting: %1</source>
        <translation>설정: %1</translation>
    </message>
</context>
<context>
    <name>Deployment</name>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Canary: %1 %</source>
        <translation>카나리: %1 %</translation>
    </message>
    <message>
        <source>ready folder</source>
        <translation>준비된 폴더</translation>
    </message>
    <message>
        <source>default branch</source>
        <translation>기본 브랜치</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>프로덕션</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>스테이징</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>공개하기</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Roll back to this…</source>
        <translation>이 릴리스로 되돌리기…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Preview #%1</source>
        <translation>미리보기 #%1</translation>
    </message>
    <message>
        <source>Redeploy</source>
        <translation>다시 배포</translation>
    </message>
    <message>
        <source>a push</source>
        <translation>푸시</translation>
    </message>
    <message>
        <source>with local changes</source>
        <translation>로컬 변경 포함</translation>
    </message>
    <message>
        <source>%1, with local changes</source>
        <translation>%1, 로컬 변경 포함</translation>
    </message>
    <message>
        <source>Deployed by %1</source>
        <translation>배포: %1</translation>
    </message>
    <message>
        <source>Commit by %1</source>
        <translation>커밋: %1</translation>
    </message>
    <message>
        <source>Deployed by %1, commit by %2</source>
        <translation>배포: %1, 커밋: %2</translation>
    </message>
</context>
<context>
    <name>GlassSteps</name>
    <message>
        <source>creates %1</source>
        <translation>만듦: %1</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>바꿈: %1</translation>
    </message>
    <message>
        <source>deletes %1</source>
        <translation>지움: %1</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>실행: %1</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>그 밖</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>waiting for you</source>
        <translation>확인을 기다려요</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>몇 초 남음</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>약 %1초 남음</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>약 %1분 남음</translation>
    </message>
    <message>
        <source>taking longer than usual</source>
        <translation>평소보다 오래 걸림</translation>
    </message>
    <message>
        <source>based on recent builds</source>
        <translation>최근 빌드 기준</translation>
    </message>
    <message>
        <source>based on recent builds of %1</source>
        <translation>%1의 최근 빌드 기준</translation>
    </message>
</context>
<context>
    <name>ProjectItems</name>
    <message>
        <source>Stopped</source>
        <translation>정지됨</translation>
    </message>
    <message>
        <source>Changing access to %1</source>
        <translation>%1 접근 권한 변경 중</translation>
    </message>
    <message>
        <source>Changing the canary of %1</source>
        <translation>%1 카나리 변경 중</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Canceling %1</source>
        <translation>%1 취소 중</translation>
    </message>
    <message>
        <source>Rolling back %1</source>
        <translation>%1 되돌리는 중</translation>
    </message>
    <message>
        <source>Promoting %1</source>
        <translation>%1 공개하는 중</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>%1 제거 중</translation>
    </message>
    <message>
        <source>%1 is queued</source>
        <translation>%1 대기 중</translation>
    </message>
    <message>
        <source>Building %1</source>
        <translation>%1 빌드 중</translation>
    </message>
    <message>
        <source>Deploying %1</source>
        <translation>%1 배포 중</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Nothing is live yet</source>
        <translation>아직 공개된 것이 없어요</translation>
    </message>
    <message>
        <source>Stopping %1</source>
        <translation>%1 정지 중</translation>
    </message>
    <message>
        <source>Starting %1</source>
        <translation>%1 시작 중</translation>
    </message>
    <message>
        <source>Restarting %1</source>
        <translation>%1 재시작 중</translation>
    </message>
    <message>
        <source>Adding a domain to %1</source>
        <translation>%1에 도메인을 추가하는 중</translation>
    </message>
    <message>
        <source>Removing a domain of %1</source>
        <translation>%1의 도메인을 제거하는 중</translation>
    </message>
    <message>
        <source>Searching for the commit that broke %1</source>
        <translation>문제를 일으킨 커밋 찾는 중: %1</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>절전 중</translation>
    </message>
    <message>
        <source>1 site does not answer</source>
        <translation>사이트 1개가 응답하지 않아요</translation>
    </message>
    <message>
        <source>%1 sites do not answer</source>
        <translation>사이트 %1개가 응답하지 않아요</translation>
    </message>
    <message>
        <source>No site is live</source>
        <translation>공개 중인 사이트 없음</translation>
    </message>
    <message>
        <source>1 site is live</source>
        <translation>사이트 1개 공개 중</translation>
    </message>
    <message>
        <source>%1 sites are live</source>
        <translation>사이트 %1개 공개 중</translation>
    </message>
</context>
<context>
    <name>StageRow</name>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>감지</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>설치</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>빌드</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>패키징</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>게시</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>릴리스</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Queued</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>빌드 중</translation>
    </message>
    <message>
        <source>Deploying</source>
        <translation>배포 중</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>공개 전</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>카나리</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation>되돌리는 중</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>되돌려짐</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>제거됨</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>d MMM</source>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy년 M월 d일</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>%1m</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1d</source>
        <translation>%1일</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1분 전</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>1시간 전</translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation>%1시간 전</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>1일 전</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1일 전</translation>
    </message>
    <message>
        <source>d MMMM yyyy HH:mm:ss</source>
        <translation>yyyy년 M월 d일 HH:mm:ss</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy년 M월 d일</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Missing addresses show a plain page: below a shared domain, the edge can&apos;t tell this many pages from missing ones.</source>
        <translation>없는 주소에서는 간단한 페이지가 보여요. 공유 도메인 아래에서는 페이지가 이렇게 많으면 엣지가 없는 페이지를 가려낼 수 없어요.</translation>
    </message>
    <message>
        <source>Run in a shell that has the right ones: shipctl agent stop, then shipctl redeploy %1.</source>
        <translation>환경 변수가 올바른 셸에서 실행하세요: shipctl agent stop, 그다음 shipctl redeploy %1.</translation>
    </message>
    <message>
        <source>%1 was last deployed by hand with other AWS environment variables than Shipdeck&apos;s agent has now: %2.</source>
        <translation>%1 프로젝트를 마지막으로 직접 배포했을 때의 AWS 환경 변수가 지금 Shipdeck 에이전트의 것과 달라요: %2.</translation>
    </message>
    <message>
        <source>Its credential_process still returns expired keys. Sign in to the tool behind it; Shipdeck retries every %1 seconds.</source>
        <translation>credential_process가 계속 만료된 키를 돌려줘요. 그 도구에 로그인해 주세요. Shipdeck이 %1초마다 다시 시도해요.</translation>
    </message>
    <message>
        <source>Replace the token in that file; Shipdeck notices it automatically.</source>
        <translation>그 파일의 토큰을 바꿔 주세요. Shipdeck이 자동으로 알아차려요.</translation>
    </message>
    <message>
        <source>AWS reports that the web identity token in %1 has expired.</source>
        <translation>AWS 응답: %1의 웹 자격 증명 토큰이 만료됐어요.</translation>
    </message>
    <message>
        <source>Untagged resources could not be listed: %1</source>
        <translation>태그가 없는 리소스의 목록을 가져오지 못했어요: %1</translation>
    </message>
    <message>
        <source>Build it on this computer, or deploy it; then try again.</source>
        <translation>이 컴퓨터에서 빌드하거나 배포한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 is not built yet: it has no folder %2.</source>
        <translation>%1: 아직 빌드하지 않아 %2 폴더가 없어요.</translation>
    </message>
    <message>
        <source>The output folder of %1 is only known after a build.</source>
        <translation>빌드 결과물 폴더는 빌드한 뒤에 알 수 있어요: %1.</translation>
    </message>
    <message>
        <source>Other regions could not be checked: %1</source>
        <translation>다른 리전은 확인하지 못했어요: %1</translation>
    </message>
    <message>
        <source>There are Shipdeck resources in other regions: %1. List them: shipctl inventory --region %2</source>
        <translation>다른 리전에도 Shipdeck 리소스가 있어요: %1. 보려면: shipctl inventory --region %2</translation>
    </message>
    <message>
        <source>Access settings (public, allowed addresses, password) are not rolled back either.</source>
        <translation>공개 범위(모두, 허용된 주소, 비밀번호)도 되돌리지 않아요.</translation>
    </message>
    <message>
        <source>Data that the app or its visitors have stored since, in a database for example, is not rolled back.</source>
        <translation>그사이 앱이나 방문자가 데이터베이스 등에 저장한 데이터는 되돌리지 않아요.</translation>
    </message>
    <message>
        <source>Only %1 was checked. Other regions could not be checked: %2</source>
        <translation>%1만 확인했어요. 다른 리전은 확인하지 못했어요: %2</translation>
    </message>
    <message>
        <source>No wildcard domain is connected yet. Specify a domain; its subdomains will be served.</source>
        <translation>연결된 와일드카드 도메인이 아직 없어요. 도메인을 지정하면 그 하위 도메인을 제공해요.</translation>
    </message>
    <message>
        <source>Every host below %1 is served. To disconnect the domain: shipctl connections zone --remove</source>
        <translation>%1 아래의 모든 호스트를 제공하고 있어요. 도메인 연결을 끊으려면: shipctl connections zone --remove</translation>
    </message>
    <message>
        <source>Saved as profile %1 in AWS&apos;s config file.</source>
        <translation>AWS 설정 파일에 저장한 프로필: %1.</translation>
    </message>
    <message>
        <source>Enter a number:</source>
        <translation>번호를 입력하세요:</translation>
    </message>
    <message>
        <source>To see what it has access to, omit --sso-account and --sso-role.</source>
        <translation>--sso-account와 --sso-role을 빼면 쓸 수 있는 계정과 역할을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>This sign-in has no access to that account with that role.</source>
        <translation>이 로그인으로는 그 계정에 그 역할로 들어갈 수 없어요.</translation>
    </message>
    <message>
        <source>Name one: --sso-account %1 --sso-role %2</source>
        <translation>하나를 지정하세요: --sso-account %1 --sso-role %2</translation>
    </message>
    <message>
        <source>This sign-in has several accounts and roles: %1.</source>
        <translation>이 로그인으로 쓸 수 있는 계정과 역할이 여러 개예요: %1.</translation>
    </message>
    <message>
        <source>Ask the administrator of the AWS accounts to assign you an account and a role.</source>
        <translation>AWS 계정을 관리하는 사람에게 계정과 역할을 배정해 달라고 하세요.</translation>
    </message>
    <message>
        <source>You have no AWS account assigned at %1.</source>
        <translation>배정된 AWS 계정이 없어요: %1.</translation>
    </message>
    <message>
        <source>Choose another name; the existing profile is not changed.</source>
        <translation>다른 이름을 고르세요. 기존 프로필은 바뀌지 않아요.</translation>
    </message>
    <message>
        <source>A profile %1 already exists.</source>
        <translation>이미 있는 프로필이에요: %1</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a profile.</source>
        <translation>프로필 이름으로 쓸 수 없어요: “%1”</translation>
    </message>
    <message>
        <source>It looks like https://acme.awsapps.com/start. The administrator of the AWS accounts knows it.</source>
        <translation>https://acme.awsapps.com/start 같은 주소예요. AWS 계정 관리자가 알고 있어요.</translation>
    </message>
    <message>
        <source>“%1” is not the address of an AWS access portal.</source>
        <translation>AWS 액세스 포털 주소가 아니에요: “%1”</translation>
    </message>
    <message>
        <source>Still in the AWS account under the name %1, but in no stack: %2. `shipctl connections clean` lists it and removes what it can.</source>
        <translation>%1의 이름으로, 어느 스택에도 속하지 않고 AWS 계정에 아직 남아 있는 것: %2. `shipctl connections clean`이 목록을 보여 주고 지울 수 있는 것을 지워요.</translation>
    </message>
    <message>
        <source>Optional: check how much of the account&apos;s quotas is left, and which regions Shipdeck uses.</source>
        <translation>선택 사항: 계정 할당량이 얼마나 남았는지, Shipdeck이 어느 리전을 쓰는지 확인해요.</translation>
    </message>
    <message>
        <source>Optional: check whether the buckets are closed to the public, and tagged.</source>
        <translation>선택 사항: 버킷이 공개되지 않았는지, 태그가 있는지 확인해요.</translation>
    </message>
    <message>
        <source>%1: not checked, because these keys are not allowed to call %2.</source>
        <translation>%1: 이 키에 %2 권한이 없어서 확인하지 못했어요.</translation>
    </message>
    <message>
        <source>To check it, allow this action: “Permissions” shows the policy statement (shipctl connections policy).</source>
        <translation>확인하려면 이 작업을 허용하세요. 정책 문은 ‘권한’에 있어요(shipctl connections policy).</translation>
    </message>
    <message>
        <source>%1: not checked, because AWS did not answer in time.</source>
        <translation>%1: AWS가 제때 응답하지 않아서 확인하지 못했어요.</translation>
    </message>
    <message>
        <source>Check again later.</source>
        <translation>나중에 다시 확인하세요.</translation>
    </message>
    <message>
        <source>%1: could not be checked. %2</source>
        <translation>%1: 확인하지 못했어요. %2</translation>
    </message>
    <message>
        <source>The stacks</source>
        <translation>스택</translation>
    </message>
    <message>
        <source>The region %1 is enabled for this account.</source>
        <translation>이 계정에서 %1 리전이 켜져 있어요.</translation>
    </message>
    <message>
        <source>AWS is working on the stack %1 (%2).</source>
        <translation>AWS가 %1 스택에서 작업하고 있어요(%2).</translation>
    </message>
    <message>
        <source>Check again in a few minutes.</source>
        <translation>몇 분 뒤에 다시 확인하세요.</translation>
    </message>
    <message>
        <source>The last update of the stack %1 failed and was rolled back to the previous state.</source>
        <translation>%1 스택의 마지막 업데이트가 실패해서 이전 상태로 되돌려졌어요.</translation>
    </message>
    <message>
        <source>The next deployment tries again and reports what blocks it.</source>
        <translation>다음 배포 때 다시 시도하고, 무엇이 막는지 알려 줘요.</translation>
    </message>
    <message>
        <source>The stack %1 was never finished (%2).</source>
        <translation>%1 스택은 완성된 적이 없어요(%2).</translation>
    </message>
    <message>
        <source>The next deployment deletes and recreates it.</source>
        <translation>다음 배포가 지우고 다시 만들어요.</translation>
    </message>
    <message>
        <source>The bucket %1</source>
        <translation>%1 버킷</translation>
    </message>
    <message>
        <source>The bucket %1 of the stack %2 no longer exists.</source>
        <translation>%2 스택의 %1 버킷이 이제 없어요.</translation>
    </message>
    <message>
        <source>Its releases are lost. Remove the project (shipctl remove) and deploy it again.</source>
        <translation>그 릴리스는 사라졌어요. 프로젝트를 제거하고(shipctl remove) 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The bucket %1 can be made public: its public access block is not on.</source>
        <translation>%1 버킷이 모두에게 공개될 수 있어요. 퍼블릭 액세스 차단이 켜져 있지 않아요.</translation>
    </message>
    <message>
        <source>Block public access: %1</source>
        <translation>퍼블릭 액세스를 차단하세요: %1</translation>
    </message>
    <message>
        <source>The bucket %1 lacks the tag shipdeck:stack=%2.</source>
        <translation>%1 버킷에 shipdeck:stack=%2 태그가 없어요.</translation>
    </message>
    <message>
        <source>Add it in the S3 console. Shipdeck uses it to recognize the bucket if its stack is deleted.</source>
        <translation>S3 콘솔에서 추가하세요. 스택이 지워져도 Shipdeck이 이 태그로 버킷을 알아봐요.</translation>
    </message>
    <message>
        <source>The distribution %1</source>
        <translation>%1 배포판</translation>
    </message>
    <message>
        <source>The distribution %1 of the stack %2 no longer exists.</source>
        <translation>%2 스택의 %1 배포판이 이제 없어요.</translation>
    </message>
    <message>
        <source>The site cannot be reached. Remove the project (shipctl remove), then deploy it again.</source>
        <translation>사이트에 접속할 수 없어요. 프로젝트를 제거하고(shipctl remove) 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The distribution %1 is disabled: visitors of %2 get nothing.</source>
        <translation>%1 배포판이 꺼져 있어서 %2 방문자는 아무것도 볼 수 없어요.</translation>
    </message>
    <message>
        <source>Enable it in the console: %1</source>
        <translation>콘솔에서 켜세요: %1</translation>
    </message>
    <message>
        <source>The distribution %1 has the address %2, but its stack says %3.</source>
        <translation>%1 배포판의 주소는 %2인데, 스택에 적힌 주소는 달라요: %3.</translation>
    </message>
    <message>
        <source>CloudFront is still deploying the distribution %1 to its edges.</source>
        <translation>CloudFront가 %1 배포판을 아직 엣지에 배포하고 있어요.</translation>
    </message>
    <message>
        <source>There are no Shipdeck resources in %1 yet.</source>
        <translation>%1에는 아직 Shipdeck 리소스가 없어요.</translation>
    </message>
    <message>
        <source>Healthy stacks: %1</source>
        <translation>정상인 스택: %1개</translation>
    </message>
    <message>
        <source>Healthy buckets (reachable, private, readable by their distribution, tagged): %1</source>
        <translation>정상인 버킷(접근 가능, 비공개, 배포판이 읽을 수 있음, 태그 있음): %1개</translation>
    </message>
    <message>
        <source>Healthy distributions (enabled, deployed to all edges, at the expected address): %1</source>
        <translation>정상인 배포판(켜짐, 모든 엣지에 배포됨, 주소 일치): %1개</translation>
    </message>
    <message>
        <source>The routes</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>The route store no longer exists.</source>
        <translation>경로 저장소가 더 이상 없어요.</translation>
    </message>
    <message>
        <source>Without it, no host can be routed. Remove the projects of this region (shipctl remove), then deploy them again.</source>
        <translation>이것이 없으면 어떤 호스트도 연결되지 않아요. 이 리전의 프로젝트를 제거하고(shipctl remove) 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The route store is not ready (%1).</source>
        <translation>경로 저장소가 준비되지 않았어요(%1).</translation>
    </message>
    <message>
        <source>The route store responds. Keys stored: %1</source>
        <translation>경로 저장소가 응답해요. 저장된 키: %1개</translation>
    </message>
    <message>
        <source>The route store is almost full: %1 % of the AWS limit, with this many keys: %2</source>
        <translation>경로 저장소가 거의 찼어요. AWS 한도의 %1 %를 쓰고 있어요. 키: %2개</translation>
    </message>
    <message>
        <source>Remove previews that are not needed any more: shipctl remove &lt;project&gt; --env &lt;preview&gt;</source>
        <translation>더 필요하지 않은 미리보기를 제거하세요: shipctl remove &lt;project&gt; --env &lt;preview&gt;</translation>
    </message>
    <message>
        <source>There is no space for %1 at the edge. AWS allows %2 MB for the routes and rules of all hosts of an account in one region; %3 keys fill it.</source>
        <translation>엣지에 %1의 자리가 없어요. AWS는 한 리전에서 계정의 모든 호스트 경로와 규칙에 %2 MB를 주는데, 키 %3개가 다 차지했어요.</translation>
    </message>
    <message>
        <source>Remove previews and projects that you no longer need (shipctl remove &lt;project&gt; --env &lt;preview&gt;, or without --env the whole project), then deploy again. `shipctl list` shows them.</source>
        <translation>더 필요하지 않은 미리보기와 프로젝트를 제거한 뒤(shipctl remove &lt;project&gt; --env &lt;preview&gt;, --env 없이는 프로젝트 전체) 다시 배포하세요. 이름은 `shipctl list`에서 볼 수 있어요.</translation>
    </message>
    <message>
        <source>The certificate for %1</source>
        <translation>%1 인증서</translation>
    </message>
    <message>
        <source>The certificate for %1 is issued.</source>
        <translation>%1 인증서가 발급됐어요.</translation>
    </message>
    <message>
        <source>The certificate for %1 is pending: AWS does not see the domain&apos;s validation record yet.</source>
        <translation>%1 인증서가 대기 중이에요. AWS가 도메인 검증 레코드를 아직 찾지 못했어요.</translation>
    </message>
    <message>
        <source>Set the name servers that “Wildcard domain” shows (shipctl connections zone %1).</source>
        <translation>‘와일드카드 도메인’에 나오는 네임서버를 설정하세요(shipctl connections zone %1).</translation>
    </message>
    <message>
        <source>The certificate for %1 is not valid (%2).</source>
        <translation>%1 인증서가 유효하지 않아요(%2).</translation>
    </message>
    <message>
        <source>Disconnect the domain, then connect it again. To disconnect: shipctl connections zone %1 --remove</source>
        <translation>도메인 연결을 끊은 뒤 다시 연결하세요. 끊으려면: shipctl connections zone %1 --remove</translation>
    </message>
    <message>
        <source>distributions</source>
        <translation>배포판</translation>
    </message>
    <message>
        <source>functions</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>key value stores</source>
        <translation>키 값 저장소</translation>
    </message>
    <message>
        <source>distributions with the router of this region</source>
        <translation>이 리전의 라우터를 쓰는 배포판</translation>
    </message>
    <message>
        <source>origin access controls</source>
        <translation>오리진 액세스 제어</translation>
    </message>
    <message>
        <source>buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>The clock</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>This computer&apos;s clock agrees with AWS&apos;s.</source>
        <translation>이 컴퓨터의 시계가 AWS의 시계와 맞아요.</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1일</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind AWS&apos;s. Shipdeck signs with AWS&apos;s time, so requests still work.</source>
        <translation>이 컴퓨터의 시계가 AWS보다 %1 느려요. Shipdeck은 AWS의 시계로 서명하니 문제없어요.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind AWS&apos;s. Shipdeck signs with AWS&apos;s time, but AWS may reject requests of other programs.</source>
        <translation>이 컴퓨터의 시계가 AWS보다 %1 느려요. Shipdeck은 AWS의 시계로 서명하지만, 다른 프로그램의 요청은 AWS가 거부할 수 있어요.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of AWS&apos;s. Shipdeck signs with AWS&apos;s time, so requests still work.</source>
        <translation>이 컴퓨터의 시계가 AWS보다 %1 빨라요. Shipdeck은 AWS의 시계로 서명하니 문제없어요.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of AWS&apos;s. Shipdeck signs with AWS&apos;s time, but AWS may reject requests of other programs.</source>
        <translation>이 컴퓨터의 시계가 AWS보다 %1 빨라요. Shipdeck은 AWS의 시계로 서명하지만, 다른 프로그램의 요청은 AWS가 거부할 수 있어요.</translation>
    </message>
    <message>
        <source>Set it: sudo timedatectl set-ntp true</source>
        <translation>시계를 맞추세요: sudo timedatectl set-ntp true</translation>
    </message>
    <message>
        <source>The tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>The buckets and distributions of all sites are tagged.</source>
        <translation>모든 사이트의 버킷과 배포판에 태그가 있어요.</translation>
    </message>
    <message>
        <source>AWS reports no Shipdeck tags on: %1</source>
        <translation>AWS 응답에 Shipdeck 태그가 없는 것: %1</translation>
    </message>
    <message>
        <source>New tags take a few minutes to show up. If they are still missing, add the tag shipdeck:stack with the stack&apos;s name in the console.</source>
        <translation>새 태그는 몇 분 뒤에 나타나요. 그래도 없으면 콘솔에서 스택 이름으로 shipdeck:stack 태그를 추가하세요.</translation>
    </message>
    <message>
        <source>Leftover resources</source>
        <translation>남은 리소스</translation>
    </message>
    <message>
        <source>“AWS resources” shows what could be read (shipctl inventory).</source>
        <translation>확인할 수 있었던 것은 ‘AWS 리소스’에 나와요(shipctl inventory).</translation>
    </message>
    <message>
        <source>There are no leftover resources outside the stacks.</source>
        <translation>스택 밖에 남은 리소스가 없어요.</translation>
    </message>
    <message>
        <source>Leftover resources outside the stacks: %1</source>
        <translation>스택 밖에 남은 리소스: %1</translation>
    </message>
    <message>
        <source>“AWS resources” lists them (shipctl inventory) and cleans up buckets and the permissions boundary of roles (shipctl connections clean).</source>
        <translation>‘AWS 리소스’에서 보고(shipctl inventory) 버킷과 역할의 권한 경계를 정리할 수 있어요(shipctl connections clean).</translation>
    </message>
    <message>
        <source>Permissions: not checked, because nothing restricts the root user.</source>
        <translation>권한: 루트 사용자는 제한받지 않아서 확인하지 않았어요.</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Permissions: not checked, because IAM cannot find %1 by name.</source>
        <translation>권한: IAM에서 이름으로 찾을 수 없어 확인하지 못했어요: %1.</translation>
    </message>
    <message>
        <source>Check it in the console&apos;s policy simulator.</source>
        <translation>콘솔의 정책 시뮬레이터에서 확인하세요.</translation>
    </message>
    <message>
        <source>IAM allows all actions that Shipdeck needs.</source>
        <translation>Shipdeck에 필요한 작업을 IAM이 모두 허용해요.</translation>
    </message>
    <message>
        <source>IAM does not allow all actions that Shipdeck needs. Missing (%1): %2</source>
        <translation>Shipdeck에 필요한데 IAM이 허용하지 않는 작업이 %1개 있어요: %2</translation>
    </message>
    <message>
        <source>“Permissions” lists all of them (shipctl connections policy --check).</source>
        <translation>‘권한’에서 모두 볼 수 있어요(shipctl connections policy --check).</translation>
    </message>
    <message>
        <source>The quotas</source>
        <translation>할당량</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %3개 중 %2개</translation>
    </message>
    <message>
        <source>The quotas are not used up: %1</source>
        <translation>할당량에 여유가 있어요: %1</translation>
    </message>
    <message>
        <source>Remove what you no longer need, or request a higher quota: %1</source>
        <translation>필요 없는 것을 제거하거나 할당량 증가를 요청하세요: %1</translation>
    </message>
    <message>
        <source>Serve more sites below a wildcard domain, where they share one distribution (shipctl connections zone apps.example.com), or request a higher quota: %1</source>
        <translation>다음 사이트부터는 배포판 하나를 함께 쓰는 와일드카드 도메인 아래에 두거나(shipctl connections zone apps.example.com) 할당량 증가를 요청하세요: %1</translation>
    </message>
    <message>
        <source>A quota is used up: %1</source>
        <translation>할당량을 다 썼어요: %1</translation>
    </message>
    <message>
        <source>A quota is almost used up: %1</source>
        <translation>할당량을 거의 다 썼어요: %1</translation>
    </message>
    <message>
        <source>%1 is locked by an operation on this computer.</source>
        <translation>%1: 이 컴퓨터의 작업이 잠그고 있어요.</translation>
    </message>
    <message>
        <source>Cancel that operation: `shipctl list` shows it.</source>
        <translation>그 작업을 취소하세요. `shipctl list`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1, %2 is not locked.</source>
        <translation>%1, %2: 잠겨 있지 않아요.</translation>
    </message>
    <message>
        <source>Locked by %1 since %2 (UTC).</source>
        <translation>잠근 컴퓨터: %1, 시작: %2(UTC).</translation>
    </message>
    <message>
        <source>If that computer is still deploying, its deployment fails. The live release does not change.</source>
        <translation>그 컴퓨터가 아직 배포 중이라면 그 배포는 실패해요. 공개된 릴리스는 바뀌지 않아요.</translation>
    </message>
    <message>
        <source>To confirm: shipctl unlock %1 --yes</source>
        <translation>확인하고 실행하려면: shipctl unlock %1 --yes</translation>
    </message>
    <message>
        <source>Take over the lock?</source>
        <translation>잠금을 넘겨받을까요?</translation>
    </message>
    <message>
        <source>%1, %2 is unlocked.</source>
        <translation>%1, %2: 잠금을 풀었어요.</translation>
    </message>
    <message>
        <source>Estimate per month at the prices of %1 in %2, at %3 for $1 (rate of %4). The account&apos;s free allowances are deducted, as if nothing else used them.</source>
        <translation>한 달 예상 금액이에요(%2, %1 기준 가격, $1에 %3, %4 환율). 계정의 무료 사용량을 다른 곳에서 쓰지 않는다고 보고 뺐어요.</translation>
    </message>
    <message>
        <source>%1 file, %2</source>
        <translation>파일 %1개, %2</translation>
    </message>
    <message>
        <source>%1 files, %2</source>
        <translation>파일 %1개, %2</translation>
    </message>
    <message>
        <source>Size of a release: %1. Counted in the folder.</source>
        <translation>릴리스 크기: %1. 폴더를 기준으로 계산했어요.</translation>
    </message>
    <message>
        <source>Size of a release: %1. Counted in the output of the last build here.</source>
        <translation>릴리스 크기: %1. 이 컴퓨터의 지난 빌드 결과물을 기준으로 계산했어요.</translation>
    </message>
    <message>
        <source>Size of a release: at least %1. Counting stopped there.</source>
        <translation>릴리스 크기: %1 이상. 그 뒤로는 세지 않았어요.</translation>
    </message>
    <message>
        <source>Size of a release: %1. An assumption until the first build.</source>
        <translation>릴리스 크기: %1. 가정한 값이고, 빌드하면 알 수 있어요.</translation>
    </message>
    <message>
        <source>Estimate per month at the prices of %1 in %2. The account&apos;s free allowances are deducted, as if nothing else used them.</source>
        <translation>한 달 예상 금액이에요(%2, %1 기준 가격). 계정의 무료 사용량을 다른 곳에서 쓰지 않는다고 보고 뺐어요.</translation>
    </message>
    <message>
        <source>There is no template “%1”.</source>
        <translation>템플릿 “%1”은(는) 없어요.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>네트워크를 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>No name server answered for %1.</source>
        <translation>%1에 대해 응답한 네임서버가 없어요.</translation>
    </message>
    <message>
        <source>%1 is not delegated to Route 53 yet. Set these name servers where you bought the domain; AWS needs them to verify the certificate: %2</source>
        <translation>%1 도메인이 아직 Route 53에 위임되지 않았어요. 도메인을 산 곳에 이 네임서버를 적어 주세요. AWS가 인증서를 확인하는 데 필요해요: %2</translation>
    </message>
    <message>
        <source>Profile %1 needs a code from your MFA device %2.</source>
        <translation>프로필 %1에는 MFA 기기 %2의 코드가 필요해요.</translation>
    </message>
    <message>
        <source>Enter it in the window, or run: shipctl login aws --profile %1</source>
        <translation>창에서 입력하거나 다음을 실행해 주세요: shipctl login aws --profile %1</translation>
    </message>
    <message>
        <source>That code is not valid.</source>
        <translation>올바른 코드가 아니에요.</translation>
    </message>
    <message>
        <source>This waits for the sign-in until %1 and resumes automatically; nothing is lost.</source>
        <translation>%1까지 로그인을 기다리고, 로그인하면 자동으로 이어서 진행해요. 잃는 것은 없어요.</translation>
    </message>
    <message>
        <source>Signed in to AWS again; resuming.</source>
        <translation>AWS에 다시 로그인했어요. 이어서 진행해요.</translation>
    </message>
    <message>
        <source>There was no sign-in to AWS for %1 hours, so this was stopped.</source>
        <translation>%1시간 동안 AWS 로그인이 없어서 중단했어요.</translation>
    </message>
    <message>
        <source>Sign in (shipctl login aws%1), then deploy again, or remove the project; both clean up what is left.</source>
        <translation>로그인한 뒤(shipctl login aws%1) 다시 배포하거나 프로젝트를 제거해 주세요. 둘 다 남은 것을 정리해요.</translation>
    </message>
    <message>
        <source>Still waiting. Sign in at any time with: %1</source>
        <translation>계속 기다려요. 언제든 다음으로 로그인할 수 있어요: %1</translation>
    </message>
    <message>
        <source>Sign in again in the window, or run: shipctl login aws --profile %1 (or aws sso login); nothing is lost.</source>
        <translation>창에서 다시 로그인하거나 다음을 실행해 주세요: shipctl login aws --profile %1 (또는 aws sso login). 잃는 것은 없어요.</translation>
    </message>
    <message>
        <source>undo: %1</source>
        <translation>되돌리기: %1</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>필요한 권한 %1</translation>
    </message>
    <message>
        <source>the bucket %1 with all its contents</source>
        <translation>버킷 %1과(와) 그 안의 모든 것</translation>
    </message>
    <message>
        <source>Delete leftover resources in the AWS account</source>
        <translation>AWS 계정에 남은 리소스 삭제</translation>
    </message>
    <message>
        <source>Delete this from the account %1? This cannot be undone.</source>
        <translation>계정 %1에서 이것을 삭제할까요? 되돌릴 수 없어요.</translation>
    </message>
    <message>
        <source>The leftover resources in %1 were deleted.</source>
        <translation>%1에 남아 있던 리소스를 삭제했어요.</translation>
    </message>
    <message>
        <source>There is nothing to clean up in %1.</source>
        <translation>%1에 정리할 것이 없어요.</translation>
    </message>
    <message>
        <source>The name of the file %1 has a backslash or a control character, so no address can reach it.</source>
        <translation>%1 파일의 이름에 역슬래시나 제어 문자가 있어서 어떤 주소로도 열 수 없어요.</translation>
    </message>
    <message>
        <source>The name of the file %1 is not UTF-8, so no address can reach it.</source>
        <translation>%1 파일의 이름이 UTF-8이 아니어서 어떤 주소로도 열 수 없어요.</translation>
    </message>
    <message>
        <source>Rename the file, or let the build give it another name; then deploy again.</source>
        <translation>파일 이름을 바꾸거나 빌드가 다른 이름을 쓰게 한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>%1 is waiting to be promoted, but the live release %2 is newer.</source>
        <translation>%1: 공개를 기다리고 있지만 현재 릴리스가 더 새로워요(%2).</translation>
    </message>
    <message>
        <source>To use the older release, give its id: %1</source>
        <translation>이전 릴리스를 쓰려면 id로 지정하세요: %1</translation>
    </message>
    <message>
        <source>%1 — Then deploy again, or remove the project; both clean it up.</source>
        <translation>%1 — 그런 다음 다시 배포하거나 프로젝트를 제거하세요. 둘 다 남은 것을 정리해요.</translation>
    </message>
    <message>
        <source>Price unknown: region %1 is not in the price list of %2.</source>
        <translation>가격을 알 수 없어요: %1 리전은 %2 기준 가격표에 없어요.</translation>
    </message>
    <message>
        <source>The account&apos;s quota of CloudFront distributions is used up. Delete one that is not needed (aws cloudfront list-distributions), or request an increase: aws service-quotas request-service-quota-increase --region us-east-1 --service-code cloudfront --quota-code L-24B04930 --desired-value 500, or “Service Quotas” in the console. Then deploy again.</source>
        <translation>이 계정의 CloudFront 배포 할당량을 다 썼어요. 필요 없는 CloudFront 배포를 지우거나(aws cloudfront list-distributions) 할당량을 늘려 달라고 요청하세요: aws service-quotas request-service-quota-increase --region us-east-1 --service-code cloudfront --quota-code L-24B04930 --desired-value 500, 또는 콘솔의 “Service Quotas”. 그런 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Delete unused resources, or request an increase in Service Quotas; then deploy again.</source>
        <translation>쓰지 않는 리소스를 지우거나 Service Quotas에서 할당량을 늘려 달라고 요청한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>All sites of a region share one router, which AWS allows on up to 100 distributions. Serve more sites below a wildcard domain, which needs one distribution for all of them (shipctl connections zone apps.example.com), remove sites that are not needed, or request an increase under CloudFront in Service Quotas (region us-east-1). Then deploy again.</source>
        <translation>한 리전의 사이트는 모두 라우터 하나를 같이 쓰고, AWS는 라우터 하나를 CloudFront 배포 100개까지만 쓰게 해요. CloudFront 배포 하나로 모두 제공하는 와일드카드 도메인 아래에 사이트를 더 두거나(shipctl connections zone apps.example.com), 필요 없는 사이트를 제거하거나, Service Quotas(us-east-1 리전)의 CloudFront에서 할당량을 늘려 달라고 요청하세요. 그런 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The account&apos;s quota of CloudFront origin access controls is used up. Delete unused ones (aws cloudfront list-origin-access-controls), or request an increase under CloudFront in Service Quotas (region us-east-1). Then deploy again.</source>
        <translation>이 계정의 CloudFront 오리진 액세스 제어 할당량을 다 썼어요. 쓰이지 않는 것을 지우거나(aws cloudfront list-origin-access-controls) Service Quotas(us-east-1 리전)의 CloudFront에서 할당량을 늘려 달라고 요청하세요. 그런 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The distribution has a flat-rate pricing plan. AWS deletes it only after the plan has ended, which can be the end of the billing cycle. Cancel the plan of the distribution in the CloudFront console. When it has ended, remove the project again.</source>
        <translation>이 CloudFront 배포에는 정액 요금제가 있어요. AWS는 요금제가 끝난 뒤에만 배포를 지우고, 청구 주기가 끝날 때일 수 있어요. CloudFront 콘솔에서 배포의 요금제를 취소하고, 끝나면 프로젝트를 다시 제거하세요.</translation>
    </message>
    <message>
        <source>The AWS account %1 of this site could not be reached: %2 This plan uses what this computer knows; later changes in the account are missing. Deploying requires access to the account.</source>
        <translation>이 사이트의 AWS 계정 %1에 연결하지 못했어요: %2 이 계획은 이 컴퓨터가 아는 내용이고, 그 뒤 계정에서 바뀐 것은 들어 있지 않아요. 배포하려면 계정에 연결할 수 있어야 해요.</translation>
    </message>
    <message>
        <source>The bucket %1 of %2 was deleted outside of Shipdeck.</source>
        <translation>%2의 버킷 %1이(가) Shipdeck 밖에서 삭제되었어요.</translation>
    </message>
    <message>
        <source>Remove what is left of the project (shipctl remove %1), then deploy again. It gets a new bucket and a new address.</source>
        <translation>프로젝트의 남은 것을 제거한 뒤(shipctl remove %1) 다시 배포하세요. 새 버킷과 새 주소가 생겨요.</translation>
    </message>
    <message>
        <source>Connect it: shipctl connections zone %1</source>
        <translation>연결하세요: shipctl connections zone %1</translation>
    </message>
    <message>
        <source>Leave --zone out, or deploy under another name with --project.</source>
        <translation>--zone을 빼거나 --project로 다른 이름을 주어 배포하세요.</translation>
    </message>
    <message>
        <source>%1 is below %2 and can&apos;t be moved.</source>
        <translation>%1은(는) %2 아래에 있어서 옮길 수 없어요.</translation>
    </message>
    <message>
        <source>%1 has its own distribution and can&apos;t be moved.</source>
        <translation>%1에는 자체 배포판이 있어서 옮길 수 없어요.</translation>
    </message>
    <message>
        <source>Addresses can only be tested at the edge of AWS; %1 has another target: %2.</source>
        <translation>주소 테스트는 AWS 엣지에서만 할 수 있어요. %1의 배포 대상: %2.</translation>
    </message>
    <message>
        <source>To see what the folder would serve: shipctl edge test &lt;address&gt; --dir &lt;folder&gt;</source>
        <translation>폴더가 무엇을 제공할지 보려면: shipctl edge test &lt;주소&gt; --dir &lt;폴더&gt;</translation>
    </message>
    <message>
        <source>%1 has no release in %2 yet.</source>
        <translation>%1: %2 환경에 아직 릴리스가 없어요.</translation>
    </message>
    <message>
        <source>Deploy it first. To see what a folder would serve: shipctl edge test &lt;address&gt; --dir READY</source>
        <translation>먼저 배포하세요. 폴더가 어떻게 답할지 보려면: shipctl edge test &lt;주소&gt; --dir READY</translation>
    </message>
    <message>
        <source>The files of %1 are not on this computer: another computer deployed it, or they were pruned to free disk space.</source>
        <translation>%1의 파일이 이 컴퓨터에 없어요. 다른 컴퓨터에서 배포했거나 디스크 공간을 확보하려고 정리했어요.</translation>
    </message>
    <message>
        <source>The site itself is not affected. Deploy it from this computer, then try again.</source>
        <translation>사이트 자체에는 영향이 없어요. 이 컴퓨터에서 배포한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 is not an address of %2. Its address: %3.</source>
        <translation>%1은(는) %2의 주소가 아니에요. 이 사이트의 주소: %3.</translation>
    </message>
    <message>
        <source>Enter only the path, such as /about.</source>
        <translation>/about처럼 경로만 입력하세요.</translation>
    </message>
    <message>
        <source>%1 is no longer served from %2.</source>
        <translation>%1: 이제 %2에서 제공하지 않아요.</translation>
    </message>
    <message>
        <source>Every host below %1 is served from %2.</source>
        <translation>%1 아래의 모든 호스트를 %2에서 서비스해요.</translation>
    </message>
    <message>
        <source>Create this in the account %1?</source>
        <translation>계정 %1에 이것을 만들까요?</translation>
    </message>
    <message>
        <source>Create one in Route 53, set its name servers where you bought the domain, then try again.</source>
        <translation>Route 53에서 호스팅 영역을 만들고 도메인을 산 곳에 그 네임서버를 적은 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The account has no Route 53 hosted zone for %1.</source>
        <translation>이 계정에는 도메인에 맞는 Route 53 호스팅 영역이 없어요: %1.</translation>
    </message>
    <message>
        <source>Public hosted zones: %1</source>
        <translation>공개 호스팅 영역: %1</translation>
    </message>
    <message>
        <source>The account has no public hosted zone.</source>
        <translation>이 계정에는 공개 호스팅 영역이 없어요.</translation>
    </message>
    <message>
        <source>Use a domain of yours, like apps.example.com.</source>
        <translation>apps.example.com처럼 내 도메인을 적어 주세요.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used as a wildcard domain.</source>
        <translation>와일드카드 도메인으로 쓸 수 없어요: %1.</translation>
    </message>
    <message>
        <source>Remove these projects first: shipctl remove &lt;project&gt;</source>
        <translation>먼저 이 프로젝트들을 제거하세요: shipctl remove &lt;project&gt;</translation>
    </message>
    <message>
        <source>Sites are served below %1: %2</source>
        <translation>%1 아래에 사이트가 있어요: %2</translation>
    </message>
    <message>
        <source>the certificate</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>the shared distribution, its bucket and its records</source>
        <translation>공유 배포판과 그 버킷, 레코드</translation>
    </message>
    <message>
        <source>Delete the wildcard domain&apos;s certificate, distribution and records</source>
        <translation>와일드카드 도메인의 인증서, 배포판, 레코드 삭제</translation>
    </message>
    <message>
        <source>the records *.%1 (A and AAAA), which point to it</source>
        <translation>그곳을 가리키는 레코드 *.%1 (A와 AAAA)</translation>
    </message>
    <message>
        <source>a shared bucket and a shared distribution, in the stack %1</source>
        <translation>공유 버킷과 공유 배포판(스택 %1)</translation>
    </message>
    <message>
        <source>Create one distribution for every host below %1 (takes a few minutes)</source>
        <translation>%1 아래의 모든 호스트를 위한 배포판 하나 만들기(몇 분 걸려요)</translation>
    </message>
    <message>
        <source>its validation record in the hosted zone; it stays, because AWS needs it for renewals</source>
        <translation>호스팅 영역 안의 확인 레코드. AWS가 갱신할 때 필요해서 남아요</translation>
    </message>
    <message>
        <source>the certificate of *.%1, in us-east-1</source>
        <translation>us-east-1에 있는 *.%1 인증서</translation>
    </message>
    <message>
        <source>Get a certificate for *.%1; AWS verifies the domain by a DNS record</source>
        <translation>*.%1 인증서 받기(AWS가 DNS 레코드로 도메인을 확인해요)</translation>
    </message>
    <message>
        <source>Deploy under another name with --project; %1 stays as it is.</source>
        <translation>--project로 다른 이름을 주어 배포하세요. %1은(는) 그대로 있어요.</translation>
    </message>
    <message>
        <source>%1 already belongs to another project, perhaps on another computer.</source>
        <translation>%1은(는) 이미 다른 프로젝트가 쓰고 있어요. 다른 컴퓨터의 것일 수 있어요.</translation>
    </message>
    <message>
        <source>Connect it again: shipctl connections zone %1</source>
        <translation>다시 연결하세요: shipctl connections zone %1</translation>
    </message>
    <message>
        <source>The wildcard domain %1 is no longer set up in this account.</source>
        <translation>이 계정에는 와일드카드 도메인이 더 이상 설정되어 있지 않아요: %1.</translation>
    </message>
    <message>
        <source>Give the environment or the project a shorter name.</source>
        <translation>환경이나 프로젝트에 더 짧은 이름을 주세요.</translation>
    </message>
    <message>
        <source>%1 is too long for a host name.</source>
        <translation>%1은(는) 호스트 이름으로는 너무 길어요.</translation>
    </message>
    <message>
        <source>%1 of %2 was removed.</source>
        <translation>%2의 %1을(를) 제거했어요.</translation>
    </message>
    <message>
        <source>Remove %1 of %2 with its releases? Its deployments stay as history.</source>
        <translation>%2의 %1을(를) 릴리스와 함께 제거할까요? 배포 기록은 남아요.</translation>
    </message>
    <message>
        <source>The distribution of the wildcard domain %1 serves it. Nothing is created, so there is no wait; without visitors only the files cost anything.</source>
        <translation>와일드카드 도메인 %1의 배포판이 제공해요. 새로 만드는 것이 없어 기다릴 필요가 없고, 방문자가 없으면 파일 말고는 비용이 없어요.</translation>
    </message>
    <message>
        <source>Connect a wildcard domain (shipctl connections zone apps.example.com) and deploy under another name with --project. Or make previews on this computer: --target local</source>
        <translation>와일드카드 도메인을 연결하고(shipctl connections zone apps.example.com) --project로 다른 이름을 주어 배포하세요. 또는 미리보기를 이 컴퓨터에서 만드세요: --target local</translation>
    </message>
    <message>
        <source>%1 has only one address on AWS, that of its distribution, so %2 can&apos;t be deployed there.</source>
        <translation>%1의 AWS 주소는 배포판의 주소 하나뿐이라 배포할 수 없어요: %2.</translation>
    </message>
    <message>
        <source>Missing addresses show a plain page, not the project&apos;s 404.html: CloudFront allows one per distribution.</source>
        <translation>없는 주소에서는 프로젝트의 404.html이 아니라 간단한 페이지가 보여요. CloudFront는 배포판마다 하나만 둘 수 있어요.</translation>
    </message>
    <message>
        <source>its releases in the shared bucket</source>
        <translation>공유 버킷에 있는 릴리스</translation>
    </message>
    <message>
        <source>Delete its hosts and its objects from the AWS account</source>
        <translation>AWS 계정에서 호스트와 객체 삭제</translation>
    </message>
    <message>
        <source>The stack of %1 could not be checked: %2</source>
        <translation>%1의 스택을 확인하지 못했어요: %2</translation>
    </message>
    <message>
        <source>The certificate could not be checked: %1</source>
        <translation>인증서를 확인하지 못했어요: %1</translation>
    </message>
    <message>
        <source>Check whether the certificate is issued, and delete it.</source>
        <translation>인증서가 발급되었는지 확인하고, 삭제해요.</translation>
    </message>
    <message>
        <source>The certificate has its own stack in us-east-1.</source>
        <translation>인증서는 us-east-1에 있는 별도의 스택이에요.</translation>
    </message>
    <message>
        <source>Free until someone visits, however many hosts there are; the Route 53 hosted zone is yours already.</source>
        <translation>방문자가 오기 전에는 호스트가 몇 개든 무료예요. Route 53 호스팅 영역은 이미 가지고 있어요.</translation>
    </message>
    <message>
        <source>Remove that one first (shipctl connections zone %1 --remove), or choose another region.</source>
        <translation>먼저 그 도메인을 제거하거나(shipctl connections zone %1 --remove) 다른 리전을 고르세요.</translation>
    </message>
    <message>
        <source>%1 already has the wildcard domain %2; only one is possible.</source>
        <translation>%1에는 이미 와일드카드 도메인이 있어요: %2. 하나만 가능해요.</translation>
    </message>
    <message>
        <source>Connect one: shipctl connections zone apps.example.com</source>
        <translation>하나 연결하세요: shipctl connections zone apps.example.com</translation>
    </message>
    <message>
        <source>The wildcard domain is not set up in %1.</source>
        <translation>와일드카드 도메인이 설정되어 있지 않아요: %1.</translation>
    </message>
    <message>
        <source>Use a domain that you own: shipctl connections zone apps.example.com</source>
        <translation>가지고 있는 도메인을 지정하세요: shipctl connections zone apps.example.com</translation>
    </message>
    <message>
        <source>Per month: %1 without traffic, %2 (prices of %3, %4; $1 is %5 at the rate of %6)</source>
        <translation>한 달: 방문이 없을 때 %1, %2 (%3 가격, %4, %6 환율로 $1는 %5)</translation>
    </message>
    <message>
        <source>Nothing is deployed yet. The restriction applies from the first deployment on.</source>
        <translation>아직 배포하지 않았어요. 첫 배포부터 적용돼요.</translation>
    </message>
    <message>
        <source>--addresses contains no address.</source>
        <translation>--addresses에 주소가 없어요.</translation>
    </message>
    <message>
        <source>--open removes all restrictions: omit --addresses and --password.</source>
        <translation>--open은 모든 제한을 없애요. --addresses와 --password를 빼세요.</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>다시 입력하세요.</translation>
    </message>
    <message>
        <source>The two passwords are not the same; nothing was changed.</source>
        <translation>두 비밀번호가 달라서 아무것도 바꾸지 않았어요.</translation>
    </message>
    <message>
        <source>Keep the password: only its salted hash is stored at the edge, so it cannot be shown again.</source>
        <translation>비밀번호를 잘 보관하세요. 엣지에는 솔트를 더한 해시만 있어서 다시 보여 줄 수 없어요.</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>한 번 더:</translation>
    </message>
    <message>
        <source>The password for visitors (it is not shown):</source>
        <translation>방문자용 비밀번호(표시되지 않아요):</translation>
    </message>
    <message>
        <source>Access: %1.</source>
        <translation>접근 권한: %1.</translation>
    </message>
    <message>
        <source>This version of Shipdeck has no operation “%1”.</source>
        <translation>이 버전의 Shipdeck에는 “%1” 작업이 없어요.</translation>
    </message>
    <message>
        <source>Update Shipdeck: a newer version requested it.</source>
        <translation>Shipdeck을 업데이트하세요. 더 새로운 버전에서 요청한 작업이에요.</translation>
    </message>
    <message>
        <source>This version of Shipdeck has no target “%1”.</source>
        <translation>이 버전의 Shipdeck에는 배포 대상 “%1”이(가) 없어요.</translation>
    </message>
    <message>
        <source>Update Shipdeck: a newer version chose that target.</source>
        <translation>Shipdeck을 업데이트하세요. 더 새로운 버전에서 선택한 배포 대상이에요.</translation>
    </message>
    <message>
        <source>To restrict access, deploy under another name (--project) with --target %1.</source>
        <translation>접근을 제한하려면 다른 이름(--project)과 --target %1 옵션으로 배포하세요.</translation>
    </message>
    <message>
        <source>The target of %1 can&apos;t restrict access: %2.</source>
        <translation>%1의 배포 대상에서는 접근을 제한할 수 없어요: %2.</translation>
    </message>
    <message>
        <source>from %1, and by password, as %2</source>
        <translation>%1에서, 그 밖에는 비밀번호로(%2)</translation>
    </message>
    <message>
        <source>by password, as %1</source>
        <translation>비밀번호로(%1)</translation>
    </message>
    <message>
        <source>only from %1</source>
        <translation>%1에서만</translation>
    </message>
    <message>
        <source>open to everybody</source>
        <translation>모두에게 열림</translation>
    </message>
    <message>
        <source>the access settings recorded in the bucket</source>
        <translation>버킷에 기록된 공개 범위</translation>
    </message>
    <message>
        <source>the route of %1: %2</source>
        <translation>%1의 경로: %2</translation>
    </message>
    <message>
        <source>Set who can see the site with one write at the edge</source>
        <translation>한 번의 쓰기로 엣지에서 공개 범위 설정</translation>
    </message>
    <message>
        <source>AWS is still changing the stack %1 (%2). The deployment waits for that; its own changes can&apos;t be planned until then.</source>
        <translation>AWS가 아직 스택 %1을(를) 변경하고 있어요(%2). 배포는 끝나기를 기다리고, 배포의 변경 내용은 그때까지 계획할 수 없어요.</translation>
    </message>
    <message>
        <source>the unfinished stack %1 (%2)</source>
        <translation>끝까지 만들어지지 않은 스택 %1 (%2)</translation>
    </message>
    <message>
        <source>index.html refers to %1, which is not in this release: visitors get a 404 for it.</source>
        <translation>index.html이 가리키는 파일이 이 릴리스에 없어요: %1. 방문자는 404를 받아요.</translation>
    </message>
    <message>
        <source>Correct the health path, or set it to /, then deploy again.</source>
        <translation>상태 확인 경로를 고치거나 /로 설정한 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>This release has nothing at the health path %1.</source>
        <translation>이 릴리스에는 상태 확인 경로에 해당하는 것이 없어요: %1.</translation>
    </message>
    <message>
        <source>Look at the site&apos;s rules for this address (shipctl edge test), then deploy again.</source>
        <translation>이 주소에 대한 사이트 규칙을 확인한 다음(shipctl edge test) 다시 배포하세요.</translation>
    </message>
    <message>
        <source>%1 serves this release, but with status %2.</source>
        <translation>%1 주소에서 이 릴리스가 응답하지만 상태가 %2예요.</translation>
    </message>
    <message>
        <source>Most are changed files whose names mark them as unchanging: let the build name them by content (%1), or rename them.</source>
        <translation>대부분 이름으로는 바뀌지 않아야 하는데 바뀐 파일이에요. 빌드가 내용에 따라 이름을 짓게 하거나(%1) 다른 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>From an AWS account: shipctl import --from-aws</source>
        <translation>AWS 계정에서: shipctl import --from-aws</translation>
    </message>
    <message>
        <source>Specify where to import from.</source>
        <translation>어디에서 가져올지 지정하세요.</translation>
    </message>
    <message>
        <source>Use either --all or the name of one project.</source>
        <translation>--all과 프로젝트 이름 중 하나만 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is already on this computer; nothing is new.</source>
        <translation>%1: 이미 이 컴퓨터에 있고 새로운 것이 없어요.</translation>
    </message>
    <message>
        <source>%1 is already on this computer: %2 new releases, %3 logs.</source>
        <translation>%1: 이미 이 컴퓨터에 있어요. 새 릴리스 %2개, 로그 %3개.</translation>
    </message>
    <message>
        <source>%1 was imported: %2 releases, %3 logs.</source>
        <translation>%1을(를) 가져왔어요: 릴리스 %2개, 로그 %3개.</translation>
    </message>
    <message>
        <source>Bring them here: shipctl import --from-aws --all, or the name of one.</source>
        <translation>여기로 가져오려면: shipctl import --from-aws --all 또는 프로젝트 이름.</translation>
    </message>
    <message>
        <source>There are no Shipdeck projects in %1.</source>
        <translation>%1에 Shipdeck 프로젝트가 없어요.</translation>
    </message>
    <message>
        <source>%1 ago, by %2</source>
        <translation>%1 전, %2</translation>
    </message>
    <message>
        <source>here as %1</source>
        <translation>이 컴퓨터의 이름: %1</translation>
    </message>
    <message>
        <source>not on this computer</source>
        <translation>이 컴퓨터에 없음</translation>
    </message>
    <message>
        <source>Name one by its stack: shipctl import --from-aws %1</source>
        <translation>스택 이름으로 하나를 고르세요: shipctl import --from-aws %1</translation>
    </message>
    <message>
        <source>Several projects are named %1: %2.</source>
        <translation>이름이 %1인 프로젝트가 여럿이에요: %2.</translation>
    </message>
    <message>
        <source>`shipctl import --from-aws` lists the projects. Choose another account or region with --profile and --region.</source>
        <translation>`shipctl import --from-aws`로 프로젝트를 볼 수 있어요. 다른 계정이나 리전은 --profile과 --region으로 지정하세요.</translation>
    </message>
    <message>
        <source>There is no project %1 in %2.</source>
        <translation>%2에 프로젝트 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>AWS did not answer in time.</source>
        <translation>AWS가 제때 응답하지 않았어요.</translation>
    </message>
    <message>
        <source>Releases of %1 from other computers could not be read: %2</source>
        <translation>다른 컴퓨터에서 배포한 %1의 릴리스를 확인하지 못했어요: %2</translation>
    </message>
    <message>
        <source>%1 is no longer in the AWS account: it was removed there.</source>
        <translation>%1이(가) AWS 계정에 더 이상 없어요. 거기에서 삭제됐어요.</translation>
    </message>
    <message>
        <source>Check again: shipctl import --from-aws</source>
        <translation>다시 확인하세요: shipctl import --from-aws</translation>
    </message>
    <message>
        <source>%1 was just removed from the account.</source>
        <translation>%1이(가) 방금 계정에서 삭제됐어요.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1을(를) 읽을 수 없어요: %2</translation>
    </message>
    <message>
        <source>You are not signed in to GitHub on this computer. To deploy a private repository: shipctl login github</source>
        <translation>이 컴퓨터에서 GitHub에 로그인하지 않았어요. 비공개 저장소를 배포하려면: shipctl login github</translation>
    </message>
    <message>
        <source>Its source is the folder %1 on another computer. Deploy it from here: shipctl deploy &lt;folder&gt; --project %2</source>
        <translation>소스는 다른 컴퓨터의 폴더 %1이에요. 여기에서 배포하려면: shipctl deploy &lt;folder&gt; --project %2</translation>
    </message>
    <message>
        <source>This computer already has a project named %1, so this one is named %2.</source>
        <translation>이 컴퓨터에 이름이 %1인 프로젝트가 이미 있어요. 가져온 프로젝트의 이름: %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, secret)</source>
        <translation>%1 (%2, 비밀)</translation>
    </message>
    <message>
        <source>Variable values are stored only on the computer where they were set: %1. Set them on the project&apos;s page (shipctl vars %2 NAME=value).</source>
        <translation>변수 값은 설정한 컴퓨터에만 있어요: %1. 프로젝트 페이지에서 설정하세요(shipctl vars %2 NAME=value).</translation>
    </message>
    <message>
        <source>The first deployment takes some minutes until CloudFront has reached all its edges, or seconds with a warm distribution (shipctl connections prepare). Later ones are visible within seconds.</source>
        <translation>첫 배포는 CloudFront가 모든 엣지에 전달할 때까지 몇 분 걸려요. 예비 배포판이 있으면(shipctl connections prepare) 몇 초예요. 다음부터는 몇 초 안에 보여요.</translation>
    </message>
    <message>
        <source>It continues in the background; press Ctrl+C again to stop following it.</source>
        <translation>백그라운드에서 계속돼요. 그만 보려면 Ctrl+C를 한 번 더 누르세요.</translation>
    </message>
    <message>
        <source>the warm distribution %1, assigned to this project</source>
        <translation>이 프로젝트에 배정되는 예비 배포판 %1</translation>
    </message>
    <message>
        <source>Use the existing warm distribution %1</source>
        <translation>이미 있는 예비 배포판 %1 사용</translation>
    </message>
    <message>
        <source>Nothing was done. To prepare later: shipctl connections prepare</source>
        <translation>아무것도 하지 않았어요. 나중에 준비하려면: shipctl connections prepare</translation>
    </message>
    <message>
        <source>Prepare %1?</source>
        <translation>%1을(를) 준비할까요?</translation>
    </message>
    <message>
        <source>Prepare now? Then the first site goes live in seconds instead of minutes.</source>
        <translation>지금 준비할까요? 그러면 첫 사이트가 몇 분이 아니라 몇 초 만에 열려요.</translation>
    </message>
    <message>
        <source>%1 is being prepared in the background.</source>
        <translation>백그라운드에서 준비하고 있어요: %1.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>아무것도 하지 않았어요.</translation>
    </message>
    <message>
        <source>Create this in the account %1, and a new warm distribution for each one that is used?</source>
        <translation>계정 %1에 이것을 만들고, 예비 배포판을 쓸 때마다 새로 만들까요?</translation>
    </message>
    <message>
        <source>Remove this from the account %1? Sites are not affected.</source>
        <translation>계정 %1에서 이것을 제거할까요? 사이트에는 영향이 없어요.</translation>
    </message>
    <message>
        <source>Already prepared: a warm distribution is ready at %1</source>
        <translation>이미 준비되어 있어요. 예비 배포판: %1</translation>
    </message>
    <message>
        <source>%1 is already being prepared.</source>
        <translation>이미 준비하는 중이에요: %1.</translation>
    </message>
    <message>
        <source>Prepared in %1: the next site without a domain goes live in seconds.</source>
        <translation>%1에 준비했어요. 도메인을 지정하지 않은 다음 사이트는 몇 초 만에 열려요.</translation>
    </message>
    <message>
        <source>To confirm: shipctl connections %1 --yes</source>
        <translation>확인하고 실행하려면: shipctl connections %1 --yes</translation>
    </message>
    <message>
        <source>Nothing was done: confirmation is not possible here.</source>
        <translation>아무것도 하지 않았어요. 여기에서는 확인을 받을 수 없어요.</translation>
    </message>
    <message>
        <source>Free until someone visits.</source>
        <translation>방문자가 오기 전에는 무료예요.</translation>
    </message>
    <message>
        <source>the stack %1, if there is no project</source>
        <translation>프로젝트가 없으면 스택 %1</translation>
    </message>
    <message>
        <source>the warm distribution %1 with its bucket %2 and its stack %3</source>
        <translation>예비 배포판 %1, 버킷 %2, 스택 %3</translation>
    </message>
    <message>
        <source>the unfinished stack %1 of a warm distribution</source>
        <translation>아직 완성되지 않은 예비 배포판의 스택 %1</translation>
    </message>
    <message>
        <source>Delete prepared resources that no project uses</source>
        <translation>어떤 프로젝트도 쓰지 않는 준비된 리소스 삭제</translation>
    </message>
    <message>
        <source>Create one warm distribution, unless there is one (takes a few minutes)</source>
        <translation>예비 배포판 하나 만들기(없을 때만, 몇 분 걸려요)</translation>
    </message>
    <message>
        <source>Resources created by this operation are removed.</source>
        <translation>이 작업이 만든 리소스를 제거해요.</translation>
    </message>
    <message>
        <source>Create the resources that all sites of the account share, if missing</source>
        <translation>계정의 모든 사이트가 함께 쓰는 리소스 만들기(없을 때만)</translation>
    </message>
    <message>
        <source>Uses the existing warm distribution %1: %2</source>
        <translation>이미 준비된 예비 배포판 %1을(를) 써요: %2</translation>
    </message>
    <message>
        <source>%1 in its bucket was changed outside of Shipdeck; delete it, then try again.</source>
        <translation>버킷의 %1이(가) Shipdeck 밖에서 변경됐어요. 지운 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The ownership record of this warm distribution cannot be read.</source>
        <translation>이 예비 배포판의 소유 기록을 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>%1 % of visitors get this release. `shipctl promote %2` gives it to all visitors, `shipctl canary %2 --end` ends the canary.</source>
        <translation>방문자의 %1 %가 이 릴리스를 봐요. 모두에게 공개: `shipctl promote %2`, 카나리 끝내기: `shipctl canary %2 --end`</translation>
    </message>
    <message>
        <source>Deploy one: shipctl deploy --project %1 --canary %2</source>
        <translation>배포하기: shipctl deploy --project %1 --canary %2</translation>
    </message>
    <message>
        <source>%1 cannot be a canary: it is %2.</source>
        <translation>%1은(는) 카나리가 될 수 없어요. %2 상태예요.</translation>
    </message>
    <message>
        <source>%1 cannot be a canary: its files were pruned.</source>
        <translation>%1은(는) 카나리가 될 수 없어요. 파일이 정리되어 없어졌어요.</translation>
    </message>
    <message>
        <source>A canary costs nothing: it is one key at the edge, and ends with the next deployment, promotion or rollback.</source>
        <translation>카나리는 무료예요. 엣지의 키 하나이고, 다음 배포나 공개, 되돌리기와 함께 끝나요.</translation>
    </message>
    <message>
        <source>This also ends the canary %1: all visitors get this release.</source>
        <translation>카나리 %1도 함께 끝나요. 모든 방문자가 이 릴리스를 봐요.</translation>
    </message>
    <message>
        <source>--%1 takes a number from 1 to 99, not “%2”.</source>
        <translation>--%1에는 “%2” 말고 1에서 99까지의 숫자를 쓰세요.</translation>
    </message>
    <message>
        <source>All visitors get the live release again.</source>
        <translation>다시 모든 방문자가 현재 릴리스를 봐요.</translation>
    </message>
    <message>
        <source>%1 % of the visitors get %2, the others %3.</source>
        <translation>방문자의 %1 %가 %2을(를), 나머지는 %3을(를) 봐요.</translation>
    </message>
    <message>
        <source>No canary is running in %1.</source>
        <translation>%1에는 진행 중인 카나리가 없어요.</translation>
    </message>
    <message>
        <source>no canary was running</source>
        <translation>진행 중인 카나리가 없었어요</translation>
    </message>
    <message>
        <source>%1 shows all visitors the live release</source>
        <translation>%1에서 모든 방문자가 현재 릴리스를 봐요</translation>
    </message>
    <message>
        <source>%1 shows this release to %2 % of the visitors</source>
        <translation>%1이(가) 방문자의 %2 %에게 이 릴리스를 보여 줘요</translation>
    </message>
    <message>
        <source>This replaces the canary %1, which has ended.</source>
        <translation>끝난 카나리 %1을(를) 대신해요.</translation>
    </message>
    <message>
        <source>The previous route is restored.</source>
        <translation>이전 경로로 되돌려요.</translation>
    </message>
    <message>
        <source>the canary recorded in the bucket</source>
        <translation>버킷에 기록된 카나리</translation>
    </message>
    <message>
        <source>the route of %1: %2 % of visitors get this release, at no cost</source>
        <translation>%1의 경로: 방문자의 %2 %가 이 릴리스를 봐요(무료)</translation>
    </message>
    <message>
        <source>the route of %1: all visitors get the live release</source>
        <translation>%1의 경로: 모든 방문자가 현재 릴리스를 봐요</translation>
    </message>
    <message>
        <source>Send %1 % of visitors to the canary and check it from outside</source>
        <translation>방문자의 %1 %를 카나리로 보내고 외부에서 확인</translation>
    </message>
    <message>
        <source>Switch all traffic back to the live release with one write</source>
        <translation>한 번의 쓰기로 모든 트래픽을 현재 릴리스로 되돌리기</translation>
    </message>
    <message>
        <source>Deploy without --canary first.</source>
        <translation>먼저 --canary 없이 배포하세요.</translation>
    </message>
    <message>
        <source>The project has no current release in %1 to run a canary against.</source>
        <translation>프로젝트의 %1에는 카나리와 트래픽을 나눌 현재 릴리스가 없어요.</translation>
    </message>
    <message>
        <source>For all visitors: shipctl promote; to end the canary: shipctl canary &lt;project&gt; --end</source>
        <translation>모두에게 공개: shipctl promote, 카나리 끝내기: shipctl canary &lt;project&gt; --end</translation>
    </message>
    <message>
        <source>A canary takes 1 to 99 % of the visitors.</source>
        <translation>카나리는 방문자의 1~99 %를 받아요.</translation>
    </message>
    <message>
        <source>Deploy without a canary, or under another name (--project) with --target %1.</source>
        <translation>카나리 없이 배포하거나, 다른 이름(--project)과 --target %1 옵션으로 배포하세요.</translation>
    </message>
    <message>
        <source>%1 can&apos;t run a canary: all visitors of its target get the same release (%2).</source>
        <translation>%1 프로젝트에서는 카나리를 쓸 수 없어요. 배포 대상에서 모든 방문자가 같은 릴리스를 봐요(%2).</translation>
    </message>
    <message>
        <source>Finish removing the project (shipctl remove), or delete the stack in the CloudFormation console, then deploy again.</source>
        <translation>프로젝트 제거를 끝내거나(shipctl remove) CloudFormation 콘솔에서 스택을 삭제한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Check whether a removed site is the last one, so that shared resources are deleted too.</source>
        <translation>제거하는 사이트가 마지막인지 확인해요. 마지막이면 함께 쓰는 리소스도 삭제해요.</translation>
    </message>
    <message>
        <source>Shipdeck resources in %1: %2 a month without visitors</source>
        <translation>%1의 Shipdeck 리소스: 방문이 없을 때 한 달 %2</translation>
    </message>
    <message>
        <source>The stack %1 is %2.</source>
        <translation>스택 %1의 상태는 %2예요.</translation>
    </message>
    <message>
        <source>There are no Shipdeck resources in %1.</source>
        <translation>%1에 Shipdeck 리소스가 없어요.</translation>
    </message>
    <message>
        <source>(not Shipdeck&apos;s)</source>
        <translation>(Shipdeck의 것이 아님)</translation>
    </message>
    <message>
        <source>(in no stack)</source>
        <translation>(스택에 없음)</translation>
    </message>
    <message>
        <source>All required actions are allowed.</source>
        <translation>필요한 작업이 모두 허용되어 있어요.</translation>
    </message>
    <message>
        <source>Not allowed: %1 on %2</source>
        <translation>허용되지 않음: %2에 대한 %1</translation>
    </message>
    <message>
        <source>Forbidden: %1 on %2</source>
        <translation>금지됨: %2에 대한 %1</translation>
    </message>
    <message>
        <source>You are not signed in to AWS on this computer. The policy is for the account that you paste it into.</source>
        <translation>이 컴퓨터에서 AWS에 로그인하지 않았어요. 이 정책은 붙여 넣은 계정에 적용돼요.</translation>
    </message>
    <message>
        <source>Switch to it anyway: shipctl rollback %1 --to %2</source>
        <translation>그래도 이 릴리스로 되돌리려면: shipctl rollback %1 --to %2</translation>
    </message>
    <message>
        <source>%1 cannot be promoted: it was rolled back.</source>
        <translation>%1은(는) 공개할 수 없어요. 되돌려진 릴리스예요.</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu: sudo apt install libcurl4), then try again.</source>
        <translation>설치한 다음(Debian, Ubuntu: sudo apt install libcurl4) 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Uploading many files at once needs libcurl, which is not installed.</source>
        <translation>여러 파일을 한꺼번에 올리려면 libcurl이 필요한데 설치되어 있지 않아요.</translation>
    </message>
    <message>
        <source>Deploy again when no program writes to this folder.</source>
        <translation>이 폴더에 쓰는 프로그램이 없을 때 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The file %1 changed while it was being uploaded.</source>
        <translation>올리는 동안 파일이 바뀌었어요: %1</translation>
    </message>
    <message>
        <source>Read the account&apos;s name, to show which account it is.</source>
        <translation>어느 계정인지 보여 주려고 계정 이름을 읽어요.</translation>
    </message>
    <message>
        <source>Create, change and delete long-lived resources as stacks of Shipdeck.</source>
        <translation>오래 남는 리소스는 Shipdeck의 스택으로 만들고 바꾸고 삭제해요.</translation>
    </message>
    <message>
        <source>Each site has a private bucket; the stacks create and delete it.</source>
        <translation>사이트마다 비공개 버킷이 있고 스택이 만들고 삭제해요.</translation>
    </message>
    <message>
        <source>Releases, their history, the pointer to the live release, and the logs.</source>
        <translation>릴리스와 그 이력, 현재 릴리스를 가리키는 포인터, 로그예요.</translation>
    </message>
    <message>
        <source>Each site has a distribution. CloudFront names it, so the policy can&apos;t.</source>
        <translation>사이트마다 CloudFront 배포가 있어요. 이름은 CloudFront가 정하므로 정책에 적을 수 없어요.</translation>
    </message>
    <message>
        <source>Only the site&apos;s distribution may read its bucket.</source>
        <translation>사이트의 CloudFront 배포만 버킷을 읽을 수 있어요.</translation>
    </message>
    <message>
        <source>One function at the edge routes host names to releases.</source>
        <translation>엣지의 함수 하나가 호스트 이름을 릴리스로 연결해요.</translation>
    </message>
    <message>
        <source>The key-value store that the function reads.</source>
        <translation>그 함수가 읽는 키-값 저장소예요.</translation>
    </message>
    <message>
        <source>A release goes live, and is rolled back, by writing its route.</source>
        <translation>경로를 써서 릴리스를 공개하거나 되돌려요.</translation>
    </message>
    <message>
        <source>The caching rules of the edge, and the security headers it adds.</source>
        <translation>엣지의 캐시 규칙과 엣지가 덧붙이는 보안 헤더예요.</translation>
    </message>
    <message>
        <source>The permissions boundary of all roles of Shipdeck. This policy allows replacing it, but not creating roles with it or attaching policies.</source>
        <translation>Shipdeck의 모든 역할에 적용되는 권한 경계예요. 이 정책으로 경계를 바꿀 수는 있지만, 역할을 만들거나 정책을 연결할 수는 없어요.</translation>
    </message>
    <message>
        <source>Check whether DNS record changes are in effect.</source>
        <translation>DNS 레코드 변경이 반영되었는지 확인해요.</translation>
    </message>
    <message>
        <source>Find what Shipdeck created, also from other computers and outside of stacks.</source>
        <translation>다른 컴퓨터에서 만든 것과 스택에 속하지 않은 것까지 포함해 Shipdeck이 만든 리소스를 찾아요.</translation>
    </message>
    <message>
        <source>Ask IAM, before anything is created, whether all of this is allowed.</source>
        <translation>무엇이든 만들기 전에 이 모두가 허용되는지 IAM에서 확인해요.</translation>
    </message>
    <message>
        <source>Resources outside of stacks could not be listed: %1</source>
        <translation>스택에 속하지 않은 리소스의 목록을 가져오지 못했어요: %1</translation>
    </message>
    <message>
        <source>Untagged buckets could not be listed: %1</source>
        <translation>태그가 없는 버킷의 목록을 가져오지 못했어요: %1</translation>
    </message>
    <message>
        <source>The bucket %1 is kept: it belongs to no stack and has no Shipdeck tags. To delete it with all its contents: aws s3 rb s3://%1 --force</source>
        <translation>%1 버킷은 스택에 속하지 않고 Shipdeck 태그도 없어서 그대로 둬요. 내용까지 모두 삭제하려면: aws s3 rb s3://%1 --force</translation>
    </message>
    <message>
        <source>There is nothing in %1 for Shipdeck to clean up.</source>
        <translation>%1에 Shipdeck이 정리할 것이 없어요.</translation>
    </message>
    <message>
        <source>The stack %1</source>
        <translation>스택 %1</translation>
    </message>
    <message>
        <source>Look at its events in the CloudFormation console, then deploy again.</source>
        <translation>CloudFormation 콘솔에서 이벤트를 확인하고 다시 배포해 주세요.</translation>
    </message>
    <message>
        <source>The stack %1 keeps being changed from elsewhere.</source>
        <translation>다른 곳에서 스택 %1을(를) 계속 바꾸고 있어요.</translation>
    </message>
    <message>
        <source>The stack %1 is stuck (%2): an earlier change could not be rolled back.</source>
        <translation>스택 %1이(가) 멈춰 있어요(%2). 이전 변경을 롤백하지 못했어요.</translation>
    </message>
    <message>
        <source>the stack %1, if this is the last project that needs it</source>
        <translation>이것이 마지막 프로젝트라면 스택 %1</translation>
    </message>
    <message>
        <source>the stack %1 with its distribution</source>
        <translation>스택 %1 및 배포판</translation>
    </message>
    <message>
        <source>every release, and the bucket of %1</source>
        <translation>모든 릴리스와 %1의 버킷</translation>
    </message>
    <message>
        <source>its routes at the edge</source>
        <translation>엣지의 경로</translation>
    </message>
    <message>
        <source>Delete the site and all its resources from the AWS account</source>
        <translation>AWS 계정에서 사이트와 모든 리소스 삭제</translation>
    </message>
    <message>
        <source>Remove the project again.</source>
        <translation>프로젝트를 다시 지워 주세요.</translation>
    </message>
    <message>
        <source>Still in the AWS account: %1.</source>
        <translation>AWS 계정에 아직 남아 있어요: %1.</translation>
    </message>
    <message>
        <source>%1 files, each verified by its checksum</source>
        <translation>파일 %1개, 모두 체크섬으로 확인함</translation>
    </message>
    <message>
        <source>Deploy again. Something else is writing to this bucket.</source>
        <translation>다시 배포하세요. 다른 곳에서 이 버킷에 쓰고 있어요.</translation>
    </message>
    <message>
        <source>The release %1 in %2 does not match the build.</source>
        <translation>%2에 있는 릴리스 %1이(가) 빌드한 것과 달라요.</translation>
    </message>
    <message>
        <source>Check that the bucket holds exactly what was built</source>
        <translation>버킷에 빌드한 그대로 있는지 확인하기</translation>
    </message>
    <message>
        <source>%1 of %2 files in place</source>
        <translation>파일 %2개 중 %1개 준비됨</translation>
    </message>
    <message>
        <source>%1 has changed, although its file name marks it as unchanging: browsers may keep the old version for a year.</source>
        <translation>파일 이름으로는 바뀌지 않아야 할 파일이 바뀌었어요: %1. 브라우저가 예전 버전을 1년 동안 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>the release %1 in the bucket</source>
        <translation>버킷의 릴리스 %1</translation>
    </message>
    <message>
        <source>Upload files that the bucket lacks into the release&apos;s own folder</source>
        <translation>버킷에 없는 파일을 릴리스 전용 폴더에 올리기</translation>
    </message>
    <message>
        <source>Resources created by this deployment are removed.</source>
        <translation>이 배포가 만든 리소스를 제거해요.</translation>
    </message>
    <message>
        <source>Create the site&apos;s infrastructure (a CloudFront distribution takes a few minutes)</source>
        <translation>사이트 인프라 만들기(CloudFront 배포판은 몇 분 걸려요)</translation>
    </message>
    <message>
        <source>Check that bucket and distribution are as they should be</source>
        <translation>버킷과 배포판이 그대로인지 확인하기</translation>
    </message>
    <message>
        <source>They were changed outside of Shipdeck. Remove the project and deploy it again, or restore their templates.</source>
        <translation>Shipdeck 밖에서 변경됐어요. 프로젝트를 제거하고 다시 배포하거나, 템플릿을 되돌려 주세요.</translation>
    </message>
    <message>
        <source>The stacks %1 and %2 do not match Shipdeck&apos;s templates.</source>
        <translation>스택 %1과(와) %2의 내용이 Shipdeck 템플릿과 달라요.</translation>
    </message>
    <message>
        <source>Choose a profile of that account with --profile, or deploy to the other account under another name with --project.</source>
        <translation>--profile로 그 계정의 프로필을 고르거나, --project로 다른 이름을 주어 다른 계정에 배포해 주세요.</translation>
    </message>
    <message>
        <source>%1 is in the AWS account %2, but the account of %3 is now %4.</source>
        <translation>%1 프로젝트는 AWS 계정 %2에 있는데, 지금 %3의 계정은 %4예요.</translation>
    </message>
    <message>
        <source>the keys in the environment</source>
        <translation>환경 변수의 키</translation>
    </message>
    <message>
        <source>Save them in a profile (aws configure --profile NAME) and deploy with --profile NAME. Or stop the agent and deploy from that shell.</source>
        <translation>키를 프로필에 저장하고(aws configure --profile NAME) --profile NAME으로 배포하세요. 또는 에이전트를 멈추고 그 셸에서 배포하세요.</translation>
    </message>
    <message>
        <source>%1 was deployed with keys from a shell&apos;s environment, but Shipdeck&apos;s agent was started without them.</source>
        <translation>%1 프로젝트는 셸 환경 변수의 키로 배포했는데, Shipdeck 에이전트는 그 키 없이 시작됐어요.</translation>
    </message>
    <message>
        <source>%1 shows this release</source>
        <translation>%1에 이 릴리스가 보여요</translation>
    </message>
    <message>
        <source>The route returns to the previous release; without one it is deleted.</source>
        <translation>경로가 이전 릴리스로 돌아가요. 이전 릴리스가 없으면 경로를 삭제해요.</translation>
    </message>
    <message>
        <source>the live release recorded in the bucket, and its 404 page</source>
        <translation>버킷에 기록된 현재 릴리스와 404 페이지</translation>
    </message>
    <message>
        <source>the route of %1</source>
        <translation>%1의 경로</translation>
    </message>
    <message>
        <source>Switch traffic to the new release and check it from outside</source>
        <translation>새 릴리스로 트래픽을 전환하고 외부에서 확인</translation>
    </message>
    <message>
        <source>Deploy it: shipctl deploy --project %1</source>
        <translation>배포해 주세요: shipctl deploy --project %1</translation>
    </message>
    <message>
        <source>%1 has no site in an AWS account.</source>
        <translation>%1 프로젝트는 AWS 계정에 사이트가 없어요.</translation>
    </message>
    <message>
        <source>Planned without an AWS account, as if it had no Shipdeck resources yet: %1</source>
        <translation>AWS 계정 없이, Shipdeck 리소스가 아직 없다고 보고 세운 계획이에요: %1</translation>
    </message>
    <message>
        <source>Leave --region out, or deploy under another name with --project.</source>
        <translation>--region을 빼거나, --project로 다른 이름을 주어 배포해 주세요.</translation>
    </message>
    <message>
        <source>%1 is in the region %2; a project can&apos;t be moved to another region.</source>
        <translation>%1 프로젝트는 %2 리전에 있어요. 프로젝트는 다른 리전으로 옮길 수 없어요.</translation>
    </message>
    <message>
        <source>This is a server (%1); S3 and CloudFront serve files only.</source>
        <translation>이것은 서버(%1)예요. S3와 CloudFront는 파일만 제공해요.</translation>
    </message>
    <message>
        <source>A rollback restores files and rules, but not data that pages stored elsewhere or who could see the site.</source>
        <translation>롤백은 파일과 규칙을 되돌려요. 페이지가 다른 곳에 저장한 데이터와 그때의 공개 범위는 되돌리지 않아요.</translation>
    </message>
    <message>
        <source>%1 (%2) in the stack %3</source>
        <translation>스택 %3의 %1 (%2)</translation>
    </message>
    <message>
        <source>%1: stored and shown in plain text. A value under %2 characters cannot be hidden in logs; use a longer one if it is a secret.</source>
        <translation>%1: 가리지 않고 보관하고 보여 줘요. %2자보다 짧은 값은 로그에서 가릴 수 없으니, 비밀 값이라면 더 긴 값을 쓰세요.</translation>
    </message>
    <message>
        <source>Use a shorter host name.</source>
        <translation>더 짧은 호스트 이름을 사용하세요.</translation>
    </message>
    <message>
        <source>Prices can&apos;t be shown in “%1”.</source>
        <translation>가격을 “%1” 통화로 표시할 수 없어요.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>최소 %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>약 %1</translation>
    </message>
    <message>
        <source>North America</source>
        <translation>북미</translation>
    </message>
    <message>
        <source>Europe, Israel and Türkiye</source>
        <translation>유럽·이스라엘·튀르키예</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>일본</translation>
    </message>
    <message>
        <source>East and South-East Asia</source>
        <translation>동아시아·동남아시아</translation>
    </message>
    <message>
        <source>India</source>
        <translation>인도</translation>
    </message>
    <message>
        <source>Australia and New Zealand</source>
        <translation>호주·뉴질랜드</translation>
    </message>
    <message>
        <source>South America</source>
        <translation>남미</translation>
    </message>
    <message>
        <source>Africa and the Middle East</source>
        <translation>아프리카·중동</translation>
    </message>
    <message>
        <source>CloudFront has no prices for visitors from “%1”.</source>
        <translation>CloudFront에는 “%1”의 방문자에 대한 가격이 없어요.</translation>
    </message>
    <message>
        <source>Storage (S3)</source>
        <translation>저장 공간 (S3)</translation>
    </message>
    <message>
        <source>Hosted zone (Route 53)</source>
        <translation>호스팅 영역 (Route 53)</translation>
    </message>
    <message>
        <source>Objects written by deploys (S3)</source>
        <translation>배포가 쓴 객체 (S3)</translation>
    </message>
    <message>
        <source>Objects fetched by the edge (S3)</source>
        <translation>엣지가 가져간 객체 (S3)</translation>
    </message>
    <message>
        <source>Traffic to visitors in %1 (CloudFront)</source>
        <translation>%1 방문자에게 보낸 트래픽 (CloudFront)</translation>
    </message>
    <message>
        <source>Requests from visitors in %1 (CloudFront)</source>
        <translation>%1 방문자의 요청 (CloudFront)</translation>
    </message>
    <message>
        <source>Router calls (CloudFront Functions)</source>
        <translation>라우터 호출 (CloudFront Functions)</translation>
    </message>
    <message>
        <source>Routes and rules read (KeyValueStore)</source>
        <translation>읽은 경로와 규칙 (KeyValueStore)</translation>
    </message>
    <message>
        <source>Paths invalidated (CloudFront)</source>
        <translation>무효화한 경로 (CloudFront)</translation>
    </message>
    <message>
        <source>%1 at %2 GB of traffic</source>
        <translation>트래픽 %2 GB일 때 %1</translation>
    </message>
    <message>
        <source>Per month: %1 without traffic, %2 (prices of %3, %4)</source>
        <translation>한 달: 방문이 없을 때 %1, %2 (%3 가격, %4)</translation>
    </message>
    <message>
        <source>A Route 53 hosted zone costs %1 in every month in which it exists for more than 12 hours, used or not.</source>
        <translation>Route 53 호스팅 영역은 12시간 넘게 있었던 달마다 쓰든 안 쓰든 %1의 비용이 들어요.</translation>
    </message>
    <message>
        <source>The free allowances (1 TB, 10 million requests, 2 million calls) apply to the whole account, for all sites and regions together. Above them, traffic costs have no limit.</source>
        <translation>무료 한도(1 TB, 요청 1천만 건, 호출 2백만 건)는 모든 사이트와 리전을 합친 계정 전체의 것이에요. 한도를 넘으면 트래픽 비용에는 상한이 없어요.</translation>
    </message>
    <message>
        <source>Routes written by deploys (KeyValueStore)</source>
        <translation>배포가 쓰는 경로 (KeyValueStore)</translation>
    </message>
    <message>
        <source>CloudFront&apos;s flat-rate plans (Free, Pro, Business) do not support distributions that share a function, so they are not available for these sites.</source>
        <translation>CloudFront 정액 요금제(Free, Pro, Business)는 함수를 공유하는 CloudFront 배포에 쓸 수 없어서 이 사이트에는 적용되지 않아요.</translation>
    </message>
    <message>
        <source>The encoded headers of this site take more than %1 bytes, the limit for a request at the edge. It is exceeded at %2.</source>
        <translation>인코딩한 이 사이트의 헤더가 엣지 요청의 한도인 %1바이트를 넘어요. 초과 위치: %2.</translation>
    </message>
    <message>
        <source>Shorten header values, or remove headers, then deploy again.</source>
        <translation>헤더 값을 줄이거나 헤더를 없앤 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Combine patterns, write redirects of single paths without *, or remove header rules, then deploy again.</source>
        <translation>패턴을 합치거나, 단일 경로의 리디렉션을 * 없이 쓰거나, 헤더 규칙을 줄인 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The compute use of this site&apos;s rules at the edge could not be measured: %1</source>
        <translation>이 사이트의 규칙이 엣지에서 쓰는 계산량을 측정하지 못했어요: %1</translation>
    </message>
    <message>
        <source>The rules of this site need too much compute at the edge: %1 takes %2 % of what CloudFront allows a function, and the limit here is %3 %. Above 100 % visitors get an error (503).</source>
        <translation>이 사이트의 규칙이 엣지에서 계산량을 너무 많이 써요. %1 요청에 CloudFront가 함수에 허용하는 계산량의 %2 %가 필요하고, 여기서는 %3 %까지만 허용해요. 100 %가 넘으면 방문자에게 오류(503)가 보여요.</translation>
    </message>
    <message>
        <source>CloudFront stopped the router at %1 (FunctionExecutionError): this site has too many rules to compare for one request.</source>
        <translation>CloudFront가 %1에서 라우터를 중단했어요(FunctionExecutionError). 요청 하나에 비교할 규칙이 너무 많아요.</translation>
    </message>
    <message>
        <source>CloudFront stopped the router at %1 (FunctionExecutionError).</source>
        <translation>CloudFront가 %1에서 라우터를 중단했어요(FunctionExecutionError).</translation>
    </message>
    <message>
        <source>Run `shipctl doctor aws`, then deploy again.</source>
        <translation>`shipctl doctor aws`를 실행한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The smoke test needs a confirmation, but this is not a terminal.</source>
        <translation>스모크 테스트는 확인이 필요한데, 여기는 터미널이 아니에요.</translation>
    </message>
    <message>
        <source>To start it without confirmation: shipctl doctor aws --smoke --yes</source>
        <translation>확인 없이 시작하려면: shipctl doctor aws --smoke --yes</translation>
    </message>
    <message>
        <source>AWS accepts the stacks</source>
        <translation>AWS가 스택을 받아들임</translation>
    </message>
    <message>
        <source>Router (%1 bytes), bucket with tags and distribution are created, and the site is live</source>
        <translation>라우터(%1바이트), 태그가 있는 버킷, 배포판이 생성되고 사이트가 공개됨</translation>
    </message>
    <message>
        <source>The router stays below CloudFront&apos;s compute limit</source>
        <translation>라우터가 CloudFront 계산 한도 안에 있음</translation>
    </message>
    <message>
        <source>ComputeUtilization of TestFunction is %1 or less</source>
        <translation>TestFunction의 ComputeUtilization이 %1 이하</translation>
    </message>
    <message>
        <source>Headers reach visitors</source>
        <translation>헤더가 방문자에게 전달됨</translation>
    </message>
    <message>
        <source>A missing page shows the site&apos;s 404 page</source>
        <translation>없는 페이지에 사이트의 404 페이지가 보임</translation>
    </message>
    <message>
        <source>404 with the text of 404.html</source>
        <translation>404.html의 내용과 함께 404</translation>
    </message>
    <message>
        <source>A canary gets its share of the visitors</source>
        <translation>카나리가 방문자의 일부를 받음</translation>
    </message>
    <message>
        <source>Both releases among %1 visits, about half each</source>
        <translation>방문 %1번에 두 릴리스가 모두, 대략 절반씩</translation>
    </message>
    <message>
        <source>The removal leaves nothing behind</source>
        <translation>제거 후 남는 것이 없음</translation>
    </message>
    <message>
        <source>AWS reports that stack and bucket are gone</source>
        <translation>AWS가 스택과 버킷이 없다고 답함</translation>
    </message>
    <message>
        <source>live at %1</source>
        <translation>%1에서 공개됨</translation>
    </message>
    <message>
        <source>Removing the site of the smoke test.</source>
        <translation>스모크 테스트의 사이트를 제거하고 있어요.</translation>
    </message>
    <message>
        <source>To remove the site: shipctl remove %1 --yes</source>
        <translation>사이트를 제거하려면: shipctl remove %1 --yes</translation>
    </message>
    <message>
        <source>expected: %1</source>
        <translation>기대: %1</translation>
    </message>
    <message>
        <source>observed: %1</source>
        <translation>관찰: %1</translation>
    </message>
    <message>
        <source>The smoke test creates a small site in the account %1, %2 (a bucket, a distribution, and the shared router if there is none), checks it from outside, and deletes it. It takes 10 to 20 minutes and costs about %3.</source>
        <translation>스모크 테스트는 계정 %1, %2에 작은 사이트(버킷, 배포판, 없으면 공유 라우터)를 만들고, 밖에서 확인한 뒤 삭제해요. 10~20분 걸리고 비용은 약 %3이에요.</translation>
    </message>
    <message>
        <source>Start the smoke test?</source>
        <translation>스모크 테스트를 시작할까요?</translation>
    </message>
    <message>
        <source>Nothing was created.</source>
        <translation>아무것도 만들지 않았어요.</translation>
    </message>
    <message>
        <source>Retained releases cost storage; removing the project deletes them.</source>
        <translation>보관 중인 릴리스는 저장 비용이 들어요. 프로젝트를 제거하면 함께 삭제돼요.</translation>
    </message>
    <message>
        <source>Certificates, DNS queries for CloudFront, transfer from S3 to CloudFront and the edge&apos;s address are free. Taxes, support and credits are not included.</source>
        <translation>인증서, CloudFront로 향하는 DNS 질의, S3에서 CloudFront까지의 전송, 엣지 주소는 무료예요. 세금, 지원 요금, 크레딧은 포함하지 않았어요.</translation>
    </message>
    <message>
        <source>Prices marked “?” have not been checked against AWS&apos;s price list.</source>
        <translation>“?”가 붙은 가격은 AWS 가격표와 대조하지 않았어요.</translation>
    </message>
    <message>
        <source>Some prices of %1 are unknown, so the totals are minimum costs.</source>
        <translation>%1의 가격을 모두 알지는 못해요. 합계는 최소 비용이에요.</translation>
    </message>
    <message>
        <source>AWS charges in US dollars; $1 is %1 at the rate of %2.</source>
        <translation>AWS는 달러로 청구해요. %2 환율로 $1은 %1이에요.</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>방문 없음</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>가격 알 수 없음</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>한 달</translation>
    </message>
    <message>
        <source>Without allowances</source>
        <translation>무료 한도 없이</translation>
    </message>
    <message>
        <source>Monthly price of a static site on AWS in %1 (prices of %2)</source>
        <translation>AWS 정적 사이트의 월 비용: %1(%2 가격)</translation>
    </message>
    <message>
        <source>Add this statement to the policy of this identity; if it is already there, a policy of the bucket or the organisation denies it: %1</source>
        <translation>이 자격 증명의 정책에 이 정책 문을 추가해 주세요. 이미 있다면 버킷이나 조직의 정책이 막고 있어요: %1</translation>
    </message>
    <message>
        <source>%1 objects of old releases could not be removed, %2 among them.</source>
        <translation>이전 릴리스의 객체 %1개를 지울 수 없었어요. 예: %2.</translation>
    </message>
    <message>
        <source>Give the file a shorter name, or shorten those of its folders.</source>
        <translation>파일 이름이나 폴더 이름을 줄이세요.</translation>
    </message>
    <message>
        <source>The name of %1 is too long for S3.</source>
        <translation>%1의 이름이 S3에는 너무 길어요.</translation>
    </message>
    <message>
        <source>The file %1 could not be read.</source>
        <translation>파일을 읽을 수 없어요: %1</translation>
    </message>
    <message>
        <source>Remove or rename one of them: browsers cannot tell them apart.</source>
        <translation>하나를 지우거나 이름을 바꾸세요. 브라우저는 둘을 구별하지 못해요.</translation>
    </message>
    <message>
        <source>Two files named %1 differ only in how their characters are encoded (NFC and NFD).</source>
        <translation>%1이라는 두 파일은 글자를 인코딩한 방식(NFC와 NFD)만 달라요.</translation>
    </message>
    <message>
        <source>Look at what it did, then deploy again.</source>
        <translation>무엇을 했는지 확인한 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Another computer has taken over %1: this one was away for too long, or the lock was released by hand.</source>
        <translation>이 컴퓨터가 너무 오래 응답하지 않았거나 잠금이 직접 해제되어 다른 컴퓨터가 %1을(를) 넘겨받았어요.</translation>
    </message>
    <message>
        <source>Wait until it is done. If that computer is gone, take over the lock (%1), or wait until it expires at %2 (UTC).</source>
        <translation>끝날 때까지 기다리세요. 그 컴퓨터가 없어졌다면 잠금을 넘겨받거나(%1), %2(UTC)에 만료될 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>%1 is working on %2 at the moment.</source>
        <translation>지금 %1에서 %2 작업을 하고 있어요.</translation>
    </message>
    <message>
        <source>Look for it on the computer that made the release.</source>
        <translation>릴리스를 만든 컴퓨터에서 찾아보세요.</translation>
    </message>
    <message>
        <source>The account has no log of release %1.</source>
        <translation>계정에 릴리스 %1의 로그가 없어요.</translation>
    </message>
    <message>
        <source>It was removed, here or by another computer. Deploy its commit again, or choose another release.</source>
        <translation>여기서나 다른 컴퓨터에서 지워졌어요. 그 커밋을 다시 배포하거나 다른 릴리스를 고르세요.</translation>
    </message>
    <message>
        <source>Release %1 is not in the bucket any more.</source>
        <translation>릴리스 %1이(가) 버킷에 더 이상 없어요.</translation>
    </message>
    <message>
        <source>Check the history, then decide again which release should be live.</source>
        <translation>기록을 확인한 다음 어떤 릴리스를 공개할지 다시 정하세요.</translation>
    </message>
    <message>
        <source>%1 now shows another release: %2, set by %3.</source>
        <translation>%1은(는) 이제 다른 릴리스를 보여 줘요: %2(설정한 컴퓨터: %3).</translation>
    </message>
    <message>
        <source>It may have been changed by hand. Deploy again; if that fails, remove this object.</source>
        <translation>직접 수정됐을 수 있어요. 다시 배포하고, 그래도 안 되면 이 객체를 지우세요.</translation>
    </message>
    <message>
        <source>The data below %1 in the bucket is damaged.</source>
        <translation>버킷의 %1에 있는 데이터가 손상됐어요.</translation>
    </message>
    <message>
        <source>Update Shipdeck on this computer, then try again.</source>
        <translation>이 컴퓨터의 Shipdeck을 업데이트한 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The data below %1 in the bucket was written by a newer version of Shipdeck.</source>
        <translation>버킷의 %1에 있는 데이터는 더 새로운 버전의 Shipdeck이 쓴 거예요.</translation>
    </message>
    <message>
        <source>It may have been changed by hand; the release itself is fine.</source>
        <translation>직접 수정됐을 수 있어요. 릴리스 자체는 괜찮아요.</translation>
    </message>
    <message>
        <source>The log stored in the account is damaged.</source>
        <translation>계정에 저장된 로그가 손상됐어요.</translation>
    </message>
    <message>
        <source>Download it from the bucket, below shipdeck/logs.</source>
        <translation>버킷의 shipdeck/logs에서 내려받으세요.</translation>
    </message>
    <message>
        <source>The log stored in the account is too large to be shown.</source>
        <translation>계정에 저장된 로그가 너무 커서 보여 줄 수 없어요.</translation>
    </message>
    <message>
        <source>“%1” cannot be a key at the edge: it has %2 bytes, and 1 to %3 are allowed.</source>
        <translation>엣지의 키로 쓸 수 없어요: “%1”. %2바이트인데 1~%3바이트여야 해요.</translation>
    </message>
    <message>
        <source>The folder has changed since %1: its current contents are deployed. `shipctl rollback` restores a release as it was.</source>
        <translation>%1 이후 폴더가 바뀌었어요. 지금 들어 있는 것을 배포해요. 그때의 릴리스는 `shipctl rollback`으로 되돌릴 수 있어요.</translation>
    </message>
    <message>
        <source>%1 has more than 100,000 files.</source>
        <translation>%1에 파일이 100,000개보다 많아요.</translation>
    </message>
    <message>
        <source>After a build, specify the folder that it publishes.</source>
        <translation>빌드한 뒤 게시할 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>The same source was built before without passing these tests, so it is built and tested again.</source>
        <translation>같은 소스를 전에 빌드했지만 이 테스트를 통과하지 않았어요. 다시 빌드하고 테스트해요.</translation>
    </message>
    <message>
        <source>passed when it was built</source>
        <translation>빌드할 때 통과함</translation>
    </message>
    <message>
        <source>`%1` runs when this release is promoted.</source>
        <translation>`%1`은(는) 이 릴리스를 승격할 때 실행돼요.</translation>
    </message>
    <message>
        <source>Changes that the command made elsewhere are not undone.</source>
        <translation>명령이 다른 곳에서 바꾼 것은 되돌리지 않아요.</translation>
    </message>
    <message>
        <source>Run the release command once, before traffic is switched</source>
        <translation>트래픽을 전환하기 전에 릴리스 명령을 한 번 실행</translation>
    </message>
    <message>
        <source>No release command</source>
        <translation>릴리스 명령 없음</translation>
    </message>
    <message>
        <source>Sign in to GitHub again; nothing is lost: %1</source>
        <translation>GitHub에 다시 로그인해 주세요. 잃는 것은 없어요: %1</translation>
    </message>
    <message>
        <source>Live sites are not affected. To deploy %1 again, sign in as %2.</source>
        <translation>공개된 사이트는 그대로예요. %2(으)로 로그인하면 다시 배포할 수 있어요: %1.</translation>
    </message>
    <message>
        <source>Sign in as %1 again to continue: %2</source>
        <translation>%1(으)로 다시 로그인하면 이어져요: %2</translation>
    </message>
    <message>
        <source>This needs the account %1, which is signed out on this computer.</source>
        <translation>필요한 계정이 이 컴퓨터에서 로그아웃되어 있어요: %1.</translation>
    </message>
    <message>
        <source>The permissions of this sign-in could not be checked: %1</source>
        <translation>이 로그인의 권한을 확인하지 못했어요: %1</translation>
    </message>
    <message>
        <source>Grant missing permissions at %1</source>
        <translation>없는 권한을 줄 수 있는 곳: %1</translation>
    </message>
    <message>
        <source>to deploy private repositories: the token has access to none</source>
        <translation>비공개 저장소를 배포하는 데 필요해요: 지금은 토큰으로 하나도 볼 수 없어요</translation>
    </message>
    <message>
        <source>Not signed in to GitHub. Sign in: shipctl login github</source>
        <translation>GitHub에 로그인하지 않았어요. 로그인: shipctl login github</translation>
    </message>
    <message>
        <source>%1 of %2 requests left until %3</source>
        <translation>%3까지 %2번 중 %1번의 요청이 남았어요</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>Type it in a terminal, or give a file: &lt; file</source>
        <translation>터미널에서 입력하거나 파일을 넘겨 주세요: &lt; file</translation>
    </message>
    <message>
        <source>There is no standard input to read from.</source>
        <translation>읽을 표준 입력이 없어요.</translation>
    </message>
    <message>
        <source>Give a branch, a tag, a commit or pull/&lt;number&gt;.</source>
        <translation>브랜치, 태그, 커밋 또는 pull/&lt;번호&gt;를 써 주세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch, tag or commit.</source>
        <translation>브랜치, 태그, 커밋의 이름이 될 수 없어요: “%1”</translation>
    </message>
    <message>
        <source>List the owner&apos;s repositories: shipctl repos %1 --search %2</source>
        <translation>소유자의 저장소를 보려면: shipctl repos %1 --search %2</translation>
    </message>
    <message>
        <source>%1 is a repository, not an owner.</source>
        <translation>%1은(는) 소유자가 아니라 저장소예요.</translation>
    </message>
    <message>
        <source>Use the name from its GitHub address: letters, digits, dashes.</source>
        <translation>GitHub 주소에 있는 대로 써 주세요: 영문자, 숫자, 하이픈.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a user or an organisation.</source>
        <translation>사용자나 조직의 이름이 아니에요: “%1”</translation>
    </message>
    <message>
        <source>It may be incomplete, expired or from another server. Create a new one at %1</source>
        <translation>잘렸거나 만료되었거나 다른 서버의 토큰일 수 있어요. 새 토큰은 여기에서 만들어요: %1</translation>
    </message>
    <message>
        <source>%1 does not recognize this token.</source>
        <translation>%1에서 이 토큰을 인식하지 못해요.</translation>
    </message>
    <message>
        <source>If the server has its own certificate authority, specify its certificate file: %1 --ca-file FILE. Otherwise check the clock of this computer.</source>
        <translation>자체 인증 기관을 쓰는 서버라면 그 인증서 파일을 지정해 주세요: %1 --ca-file FILE. 아니라면 이 컴퓨터의 시계를 확인해 주세요.</translation>
    </message>
    <message>
        <source>Check the name, and that this account has access. A fine-grained token only has access to the repositories selected for it.</source>
        <translation>이름과 이 계정의 접근 권한을 확인해 주세요. 세분화된 토큰은 선택된 저장소만 볼 수 있어요.</translation>
    </message>
    <message>
        <source>This sign-in has no access to the repository %2 on %1, or it does not exist.</source>
        <translation>%1의 저장소가 없거나 이 로그인으로는 접근할 수 없어요: %2</translation>
    </message>
    <message>
        <source>Check its name. If it is private, sign in: %1</source>
        <translation>이름을 확인해 주세요. 비공개라면 로그인해 주세요: %1</translation>
    </message>
    <message>
        <source>%1 is private, or does not exist on %2.</source>
        <translation>비공개이거나 %2에 없는 저장소예요: %1</translation>
    </message>
    <message>
        <source>“%1” is not allowed there.</source>
        <translation>“%1”은(는) 그 자리에 올 수 없어요.</translation>
    </message>
    <message>
        <source>“%1” is not an IP address or a network.</source>
        <translation>“%1”은(는) IP 주소도 네트워크도 아니에요.</translation>
    </message>
    <message>
        <source>“%1” is not an address.</source>
        <translation>“%1”은(는) 주소가 아니에요.</translation>
    </message>
    <message>
        <source>“%1” is not a valid header.</source>
        <translation>“%1”은(는) 올바른 헤더가 아니에요.</translation>
    </message>
    <message>
        <source>“%1” is not a host name.</source>
        <translation>“%1”은(는) 호스트 이름이 아니에요.</translation>
    </message>
    <message>
        <source>“%1” is not a path of this site.</source>
        <translation>“%1”은(는) 이 사이트의 경로가 아니에요.</translation>
    </message>
    <message>
        <source>“%1” is not a valid target.</source>
        <translation>“%1”은(는) 대상이 될 수 없어요.</translation>
    </message>
    <message>
        <source>“%1” is not supported at the edge; the whole rule is skipped.</source>
        <translation>“%1”은(는) 엣지에서 지원하지 않아요. 규칙 전체를 건너뛰어요.</translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <translation>“%1”을(를) 이해할 수 없어요.</translation>
    </message>
    <message>
        <source>“%1” is not defined in “%2”.</source>
        <translation>“%1”이(가) “%2”에 정의되어 있지 않아요.</translation>
    </message>
    <message>
        <source>“%1” has too many placeholders.</source>
        <translation>“%1”에 자리 표시자가 너무 많아요.</translation>
    </message>
    <message>
        <source>%1 is larger than 256 KiB.</source>
        <translation>%1이(가) 256KiB보다 커요.</translation>
    </message>
    <message>
        <source>%1 is not a valid status for a rule.</source>
        <translation>%1은(는) 규칙에 쓸 수 있는 상태 코드가 아니에요.</translation>
    </message>
    <message>
        <source>A header needs the texts `key` and `value`.</source>
        <translation>헤더에는 텍스트 `key`와 `value`가 필요해요.</translation>
    </message>
    <message>
        <source>A redirect needs the texts `from` and `to`.</source>
        <translation>리디렉션에는 텍스트 `from`과 `to`가 필요해요.</translation>
    </message>
    <message>
        <source>A route at the edge was not written by this version of Shipdeck.</source>
        <translation>엣지의 경로 정보를 이 버전의 Shipdeck이 쓰지 않았어요.</translation>
    </message>
    <message>
        <source>A rule needs the texts `source` and `destination`.</source>
        <translation>규칙에는 텍스트 `source`와 `destination`이 필요해요.</translation>
    </message>
    <message>
        <source>A rule was expected here.</source>
        <translation>여기에는 규칙이 있어야 해요.</translation>
    </message>
    <message>
        <source>A static site can&apos;t forward requests to other servers: %1.</source>
        <translation>정적 사이트는 요청을 다른 서버로 넘길 수 없어요: %1.</translation>
    </message>
    <message>
        <source>A status has to be a number.</source>
        <translation>상태 코드는 숫자여야 해요.</translation>
    </message>
    <message>
        <source>Add one, or open the site to everybody.</source>
        <translation>하나를 추가하거나 사이트를 모두에게 공개하세요.</translation>
    </message>
    <message>
        <source>Add what is missing, or delete the rule.</source>
        <translation>빠진 것을 추가하거나 규칙을 지우세요.</translation>
    </message>
    <message>
        <source>Begin it with / and leave out what follows a ? or #.</source>
        <translation>/로 시작하고 ?나 # 뒤의 것은 빼세요.</translation>
    </message>
    <message>
        <source>CloudFront does not let a site set %1.</source>
        <translation>CloudFront는 사이트가 %1을(를) 정하지 못하게 해요.</translation>
    </message>
    <message>
        <source>Correct `fallback` in shipdeck.yml, or set it to false.</source>
        <translation>shipdeck.yml의 `fallback`을 고치거나 false로 두세요.</translation>
    </message>
    <message>
        <source>Correct the %1.</source>
        <translation>%1을(를) 고치세요.</translation>
    </message>
    <message>
        <source>Correct the TOML.</source>
        <translation>TOML을 고치세요.</translation>
    </message>
    <message>
        <source>Delete the line.</source>
        <translation>그 줄을 지우세요.</translation>
    </message>
    <message>
        <source>Deploy the project again.</source>
        <translation>프로젝트를 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Give a name such as www.example.com, without https:// and path.</source>
        <translation>https://와 경로 없이 www.example.com 같은 이름을 적으세요.</translation>
    </message>
    <message>
        <source>Use a name without a colon, and a one-line password of 12 characters or more: the edge can&apos;t slow down guessing.</source>
        <translation>콜론이 없는 이름과 한 줄짜리 12자 이상 비밀번호를 쓰세요. 엣지에서는 비밀번호 추측을 늦출 수 없어요.</translation>
    </message>
    <message>
        <source>Give a path that begins with / or an https:// address whose host is written out.</source>
        <translation>/로 시작하는 경로나 호스트를 그대로 적은 https:// 주소를 적으세요.</translation>
    </message>
    <message>
        <source>Enter one like https://www.example.com/about.</source>
        <translation>https://www.example.com/about 같은 주소를 적으세요.</translation>
    </message>
    <message>
        <source>Give the project or its fallback page a shorter name.</source>
        <translation>프로젝트나 대체 페이지의 이름을 더 짧게 하세요.</translation>
    </message>
    <message>
        <source>Headers need the text `for` and the table `values`.</source>
        <translation>헤더에는 텍스트 `for`와 표 `values`가 필요해요.</translation>
    </message>
    <message>
        <source>Headers need the text `source` and the list `headers`.</source>
        <translation>헤더에는 텍스트 `source`와 목록 `headers`가 필요해요.</translation>
    </message>
    <message>
        <source>Combine addresses into networks, or use a password.</source>
        <translation>주소를 네트워크로 묶거나 비밀번호를 쓰세요.</translation>
    </message>
    <message>
        <source>Combine patterns, or write redirects of single paths without *.</source>
        <translation>패턴을 합치거나, 경로 하나의 리디렉션은 * 없이 적으세요.</translation>
    </message>
    <message>
        <source>Combine redirects into patterns with *, or remove the fallback page.</source>
        <translation>리디렉션을 * 패턴으로 합치거나 대체 페이지를 쓰지 마세요.</translation>
    </message>
    <message>
        <source>Combine rules into patterns with *.</source>
        <translation>규칙을 * 패턴으로 합치세요.</translation>
    </message>
    <message>
        <source>Leave out //, /../ and broken %-escapes.</source>
        <translation>//, /../와 잘못된 % 표기를 빼세요.</translation>
    </message>
    <message>
        <source>Most are files that a pattern must not override. To allow it, add ! after the pattern&apos;s status; otherwise give it a longer path.</source>
        <translation>대부분은 패턴이 가리면 안 되는 파일이에요. 가려도 되면 패턴의 상태 코드 뒤에 !를 붙이고, 아니면 경로를 더 길게 하세요.</translation>
    </message>
    <message>
        <source>Never used: an earlier rule already matches %1.</source>
        <translation>쓰이지 않음: 앞의 규칙이 이미 적용돼요(%1).</translation>
    </message>
    <message>
        <source>Never used: an earlier rule matches every path.</source>
        <translation>쓰이지 않음: 앞의 규칙이 모든 경로에 적용돼요.</translation>
    </message>
    <message>
        <source>Never used: the site has a file for %1. Add ! after the status to force it.</source>
        <translation>쓰이지 않음: 사이트에 %1의 파일이 있어요. 상태 코드 뒤에 !를 붙이면 강제돼요.</translation>
    </message>
    <message>
        <source>No visitor could see the site: no address and no password is set.</source>
        <translation>어떤 방문자도 사이트를 볼 수 없어요. 주소도 비밀번호도 설정되지 않았어요.</translation>
    </message>
    <message>
        <source>Patterns and headers of this site take %1 KB; the edge reads only %2 KB for each address. The limit is exceeded at %3.</source>
        <translation>이 사이트의 패턴과 헤더는 %1KB이지만, 엣지는 주소마다 %2KB만 읽어요. 초과 위치: %3.</translation>
    </message>
    <message>
        <source>Rules for a single host are not supported: %1.</source>
        <translation>호스트 하나만을 위한 규칙은 지원하지 않아요: %1.</translation>
    </message>
    <message>
        <source>Shorten it, or split it into several.</source>
        <translation>줄이거나 여럿으로 나누세요.</translation>
    </message>
    <message>
        <source>The fallback page %1 is not among the files of the site.</source>
        <translation>대체 페이지 %1이(가) 사이트의 파일에 없어요.</translation>
    </message>
    <message>
        <source>The access list of the site takes %1 bytes; the limit is 1,024.</source>
        <translation>사이트의 접근 목록이 %1바이트예요. 최대 1,024바이트까지 돼요.</translation>
    </message>
    <message>
        <source>The name or the password for visitors can&apos;t be used.</source>
        <translation>방문자의 이름이나 비밀번호를 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>The route of %1 takes %2 bytes; a KeyValueStore holds 1,024.</source>
        <translation>%1의 경로 정보가 %2바이트예요. KeyValueStore에는 1,024바이트까지 들어가요.</translation>
    </message>
    <message>
        <source>The route to release %1 of %2 is not valid.</source>
        <translation>%2의 릴리스 %1로 가는 경로 정보가 올바르지 않아요.</translation>
    </message>
    <message>
        <source>The rule at %1 takes %2 bytes; a KeyValueStore holds 1,024.</source>
        <translation>%1의 규칙이 %2바이트예요. KeyValueStore에는 1,024바이트까지 들어가요.</translation>
    </message>
    <message>
        <source>The rule has no target.</source>
        <translation>규칙에 대상이 없어요.</translation>
    </message>
    <message>
        <source>The %1 single paths in this site&apos;s rules do not fit into %2 values of 1 KB.</source>
        <translation>이 사이트의 규칙에 든 경로 %1개가 1KB 값 %2개에 들어가지 않아요.</translation>
    </message>
    <message>
        <source>Update Shipdeck, or deploy the project again from here.</source>
        <translation>Shipdeck을 업데이트하거나 여기서 프로젝트를 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Use 200, 301, 302, 303, 307, 308, 404 or 410.</source>
        <translation>200, 301, 302, 303, 307, 308, 404, 410 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>Use 301, 302, 303, 307 or 308.</source>
        <translation>301, 302, 303, 307, 308 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>Use a name from the left side, or :splat for its *.</source>
        <translation>왼쪽에 있는 이름이나, *에는 :splat을 쓰세요.</translation>
    </message>
    <message>
        <source>Use one * and up to nine names; write two rules instead.</source>
        <translation>*는 하나, 이름은 아홉 개까지 쓰세요. 아니면 규칙을 둘로 나누세요.</translation>
    </message>
    <message>
        <source>Write 203.0.113.7, 198.51.100.0/24 or 2001:db8::/32.</source>
        <translation>203.0.113.7, 198.51.100.0/24, 2001:db8::/32처럼 적으세요.</translation>
    </message>
    <message>
        <source>Write `Name: value` with plain ASCII characters.</source>
        <translation>ASCII 문자로 `Name: value`처럼 적으세요.</translation>
    </message>
    <message>
        <source>Write a list of rules, as docs/edge.md shows.</source>
        <translation>docs/edge.md처럼 규칙의 목록을 적으세요.</translation>
    </message>
    <message>
        <source>Write a path, and below it indented lines `Name: value`.</source>
        <translation>경로를 적고 그 아래에 들여쓴 `Name: value` 줄을 적으세요.</translation>
    </message>
    <message>
        <source>Write names such as /:year/ before the *.</source>
        <translation>/:year/ 같은 이름은 * 앞에 적으세요.</translation>
    </message>
    <message>
        <source>Write: /from /to 301</source>
        <translation>이렇게 적으세요: /from /to 301</translation>
    </message>
    <message>
        <source>Write: [[%1]]</source>
        <translation>이렇게 적으세요: [[%1]]</translation>
    </message>
    <message>
        <source>Write: for = &quot;/*&quot; and [headers.values].</source>
        <translation>이렇게 적으세요: for = &quot;/*&quot;와 [headers.values]</translation>
    </message>
    <message>
        <source>Write: from = &quot;/old&quot; and to = &quot;/new&quot;.</source>
        <translation>이렇게 적으세요: from = &quot;/old&quot;, to = &quot;/new&quot;</translation>
    </message>
    <message>
        <source>Write: status = 301 and force = true.</source>
        <translation>이렇게 적으세요: status = 301, force = true</translation>
    </message>
    <message>
        <source>`%1` has to be a list.</source>
        <translation>`%1`은(는) 목록이어야 해요.</translation>
    </message>
    <message>
        <source>`headers` has to hold paths and their headers.</source>
        <translation>`headers`에는 경로와 그 헤더가 있어야 해요.</translation>
    </message>
    <message>
        <source>`status` has to be a number and `force` true or false.</source>
        <translation>`status`는 숫자, `force`는 true나 false여야 해요.</translation>
    </message>
    <message>
        <source>(environment)</source>
        <translation>(환경 변수)</translation>
    </message>
    <message>
        <source>Save a passphrase in a file that only you can read, set SHIPDECK_PASSPHRASE_FILE to its path and run the same command again. Or install gnome-keyring and sign in again.</source>
        <translation>나만 읽을 수 있는 파일에 암호 문구를 적고 SHIPDECK_PASSPHRASE_FILE에 그 파일을 지정한 뒤 같은 명령을 다시 실행하세요. 또는 gnome-keyring을 설치하고 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>Set SHIPDECK_PASSPHRASE_FILE to the file that contains it and run any command, for example shipctl doctor. Waiting operations then resume.</source>
        <translation>암호 문구가 든 파일을 SHIPDECK_PASSPHRASE_FILE에 지정하고 아무 명령이나(예: shipctl doctor) 실행하세요. 기다리던 작업이 이어져요.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1이(가) 없어요.</translation>
    </message>
    <message>
        <source>The passphrase in %1 can be read by others.</source>
        <translation>%1의 암호 문구를 다른 사람도 읽을 수 있어요.</translation>
    </message>
    <message>
        <source>Make it readable only by you: chmod 600 %1</source>
        <translation>나만 읽게 하세요: chmod 600 %1</translation>
    </message>
    <message>
        <source>There is no copy of it. Move the file away, and Shipdeck starts with a new one. Site files stay on the disk.</source>
        <translation>사본이 없어요. 이 파일을 옮기면 Shipdeck이 새 데이터베이스로 시작해요. 사이트 파일은 디스크에 남아 있어요.</translation>
    </message>
    <message>
        <source>Restore its newest copy (%1): %2</source>
        <translation>가장 새로운 사본(%1)으로 복원하세요: %2</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>비어 있어요.</translation>
    </message>
    <message>
        <source>Stop that program, or choose another port: shipctl settings port=&lt;number&gt;</source>
        <translation>그 프로그램을 멈추거나 다른 포트를 고르세요: shipctl settings port=&lt;번호&gt;</translation>
    </message>
    <message>
        <source>Reduce its memory use, for example with fewer workers.</source>
        <translation>작업자 수를 줄이는 등 메모리 사용량을 줄이세요.</translation>
    </message>
    <message>
        <source>Choose the project&apos;s folder. For a folder with files that are already built: shipctl deploy --dir &lt;folder&gt;</source>
        <translation>프로젝트 폴더를 고르세요. 이미 빌드된 파일의 폴더라면: shipctl deploy --dir &lt;폴더&gt;</translation>
    </message>
    <message>
        <source>%1 free in %2</source>
        <translation>%2에 %1 남음</translation>
    </message>
    <message>
        <source>Sites answer on port %1 of this computer.</source>
        <translation>사이트는 이 컴퓨터의 %1번 포트에서 응답해요.</translation>
    </message>
    <message>
        <source>%1 does not answer. %2</source>
        <translation>%1이(가) 응답하지 않아요. %2</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>확인 전이에요.</translation>
    </message>
    <message>
        <source>Passing: %1.</source>
        <translation>정상: %1.</translation>
    </message>
    <message>
        <source>Down: %1</source>
        <translation>멈췄어요: %1</translation>
    </message>
    <message>
        <source>Crashes repeatedly (exit code %1); restarted %2 times.</source>
        <translation>계속 멈춰요(종료 코드 %1). 다시 시작한 횟수: %2번.</translation>
    </message>
    <message>
        <source>Crashed (exit code %1); restarting.</source>
        <translation>멈춰서 다시 시작하고 있어요(종료 코드 %1).</translation>
    </message>
    <message>
        <source>Running again after a crash (exit code %1).</source>
        <translation>멈췄다가 다시 실행 중이에요(종료 코드 %1).</translation>
    </message>
    <message>
        <source>Listening.</source>
        <translation>응답하고 있어요.</translation>
    </message>
    <message>
        <source>See the server log: shipctl logs --server %1</source>
        <translation>서버 로그 보기: shipctl logs --server %1</translation>
    </message>
    <message>
        <source>Roll back: shipctl rollback %1</source>
        <translation>되돌리기: shipctl rollback %1</translation>
    </message>
    <message>
        <source>doctor checks this computer; doctor aws checks AWS.</source>
        <translation>doctor는 이 컴퓨터를, doctor aws는 AWS를 점검해요.</translation>
    </message>
    <message>
        <source>variables %1 from %2</source>
        <translation>변수 %1, 근거: %2</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>환경: %1</translation>
    </message>
    <message>
        <source>After your review, --with-secrets passes the secrets to it.</source>
        <translation>검토한 뒤 --with-secrets를 붙이면 비밀 값을 넘겨요.</translation>
    </message>
    <message>
        <source>Use --with-secrets when you deploy.</source>
        <translation>배포할 때 --with-secrets를 붙여 주세요.</translation>
    </message>
    <message>
        <source>--save deploys nothing, so it cannot pass secrets on.</source>
        <translation>--save는 배포하지 않으므로 비밀 값을 넘길 수 없어요.</translation>
    </message>
    <message>
        <source>Sign in with an account that has access to the repository: shipctl login github.</source>
        <translation>저장소에 접근할 수 있는 계정으로 로그인해 주세요: shipctl login github.</translation>
    </message>
    <message>
        <source>Shipdeck cannot read the commit of %1, so it cannot be approved.</source>
        <translation>커밋을 확인할 수 없어서 승인할 수 없어요: %1.</translation>
    </message>
    <message>
        <source>Leave --with-secrets out: it is for pull requests and for commits of forks.</source>
        <translation>--with-secrets를 빼 주세요. 풀 리퀘스트와 포크의 커밋에만 써요.</translation>
    </message>
    <message>
        <source>No secrets are withheld from %1.</source>
        <translation>제외되는 비밀 값이 없어요: %1.</translation>
    </message>
    <message>
        <source>No secrets are withheld from this source.</source>
        <translation>이 소스에서 제외되는 비밀 값이 없어요.</translation>
    </message>
    <message>
        <source>Commit %1 comes from a fork: %2 proposes it in pull request #%3.</source>
        <translation>커밋 %1은(는) 포크에서 왔어요. %2이(가) 풀 리퀘스트 #%3에서 제안했어요.</translation>
    </message>
    <message>
        <source>Commit %1 is not on any branch or tag of %2 that GitHub shows: it may be from a fork.</source>
        <translation>커밋 %1은(는) GitHub이 보여 주는 %2의 어떤 브랜치나 태그에도 없어요. 포크의 커밋일 수 있어요.</translation>
    </message>
    <message>
        <source>Review the changes, then approve again.</source>
        <translation>바뀐 내용을 검토한 뒤 다시 승인해 주세요.</translation>
    </message>
    <message>
        <source>Review the changes, then deploy and approve again.</source>
        <translation>바뀐 내용을 검토한 뒤 다시 배포하고 승인해 주세요.</translation>
    </message>
    <message>
        <source>The approval was for commit %1, but the source is now at %2.</source>
        <translation>승인한 커밋은 %1인데 지금 커밋은 %2예요.</translation>
    </message>
    <message>
        <source>%1 secrets were left out.</source>
        <translation>비밀 값 %1개를 뺐어요.</translation>
    </message>
    <message>
        <source>%1 secret was left out.</source>
        <translation>비밀 값 %1개를 뺐어요.</translation>
    </message>
    <message>
        <source>The code of pull request #%1 is not trusted.</source>
        <translation>풀 리퀘스트 #%1의 코드는 신뢰할 수 없는 코드예요.</translation>
    </message>
    <message>
        <source>It still gets the secrets: %1 approved commit %2.</source>
        <translation>그래도 비밀 값을 받아요. %1 님이 커밋 %2을(를) 승인했어요.</translation>
    </message>
    <message>
        <source>It gets no secrets.</source>
        <translation>비밀 값을 받지 않아요.</translation>
    </message>
    <message>
        <source>%1 (%2) has a value that AWS does not accept.</source>
        <translation>AWS가 받아들이지 않는 값이에요: %1(%2)</translation>
    </message>
    <message>
        <source>%1 answered %2 with an internal error.</source>
        <translation>%2 요청에 %1에서 내부 오류로 응답했어요.</translation>
    </message>
    <message>
        <source>%1 is throttling requests (%2).</source>
        <translation>%1에서 요청 속도를 제한하고 있어요(%2).</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1에 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>%1 needs %2 bytes at the edge, and the limit is %3.</source>
        <translation>%1에는 엣지에서 %2바이트가 필요한데, 한도는 %3바이트예요.</translation>
    </message>
    <message>
        <source>Change source_profile in %1.</source>
        <translation>source_profile을 바꿔 주세요: %1</translation>
    </message>
    <message>
        <source>Check that it is the file you meant.</source>
        <translation>뜻하신 파일이 맞는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>Check that the proxy and endpoint settings point to AWS, then try again.</source>
        <translation>프록시와 엔드포인트 설정이 AWS를 가리키는지 확인한 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Check that the keys of this profile or connection are correct and active, and that the region is enabled for the account.</source>
        <translation>이 프로필이나 연결의 키가 맞고 활성 상태인지, 계정에서 이 리전이 켜져 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>%1: %2 is not available to this account in this region.</source>
        <translation>이 계정으로는 이 리전에서 %1의 %2 작업을 할 수 없어요.</translation>
    </message>
    <message>
        <source>Choose another region, or enable this one for the account: aws account enable-region --region-name &lt;region&gt;</source>
        <translation>다른 리전을 고르거나, 계정에서 이 리전을 켜 주세요: aws account enable-region --region-name &lt;region&gt;</translation>
    </message>
    <message>
        <source>Check the name, the account and the region.</source>
        <translation>이름과 계정, 리전을 확인해 주세요.</translation>
    </message>
    <message>
        <source>Check the free space and permissions of that folder.</source>
        <translation>그 폴더의 남은 공간과 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>CloudFormation could not plan the changes to %1 (%2).</source>
        <translation>CloudFormation이 %1의 변경 계획을 세우지 못했어요(%2).</translation>
    </message>
    <message>
        <source>Deploy again to create what is missing.</source>
        <translation>다시 배포하세요. 없는 것을 새로 만들어요.</translation>
    </message>
    <message>
        <source>The previous state was restored. Fix the cause, then try again.</source>
        <translation>이전 상태로 되돌렸어요. 원인을 고친 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Look at the events of %1 in the CloudFormation console.</source>
        <translation>CloudFormation 콘솔에서 %1의 이벤트를 확인하세요.</translation>
    </message>
    <message>
        <source>Make it smaller: at most 51,200 bytes.</source>
        <translation>51,200바이트 이하로 줄이세요.</translation>
    </message>
    <message>
        <source>Fix the cause, then choose “Continue update rollback” for %1 in the CloudFormation console.</source>
        <translation>원인을 고친 뒤 CloudFormation 콘솔에서 %1의 “업데이트 롤백 계속”을 선택하세요.</translation>
    </message>
    <message>
        <source>Fix the cause, then delete the stack %1 and create it again if it is needed.</source>
        <translation>원인을 고친 뒤 스택을 삭제하고, 필요하면 새로 만드세요: %1</translation>
    </message>
    <message>
        <source>More keys were to be changed at once than AWS allows.</source>
        <translation>AWS가 한 번에 허용하는 것보다 많은 키를 바꾸려고 했어요.</translation>
    </message>
    <message>
        <source>Nothing was left behind. Fix the cause, then try again.</source>
        <translation>남은 것은 없어요. 원인을 고친 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Remove the line break from its value.</source>
        <translation>그 값에서 줄바꿈을 빼 주세요.</translation>
    </message>
    <message>
        <source>The AWS endpoint address in %1 is not valid.</source>
        <translation>%1에 적힌 AWS 엔드포인트 주소가 올바르지 않아요.</translation>
    </message>
    <message>
        <source>The response of %1 to %2 could not be read.</source>
        <translation>%2에 대한 %1의 응답을 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>The code of %1, for profile %2:</source>
        <translation>프로필 %2에 쓸 %1의 코드:</translation>
    </message>
    <message>
        <source>The code was not confirmed in time.</source>
        <translation>제한 시간 안에 코드가 확인되지 않았어요.</translation>
    </message>
    <message>
        <source>The credential_process %1 returned no keys.</source>
        <translation>credential_process에서 키를 받지 못했어요: %1</translation>
    </message>
    <message>
        <source>The profile&apos;s credential_process has an unclosed quote.</source>
        <translation>프로필의 credential_process에 닫히지 않은 따옴표가 있어요.</translation>
    </message>
    <message>
        <source>The header %1 contains a line break.</source>
        <translation>헤더 %1에 줄바꿈이 들어 있어요.</translation>
    </message>
    <message>
        <source>The log could not be saved to %1.</source>
        <translation>로그를 %1에 저장하지 못했어요.</translation>
    </message>
    <message>
        <source>Choose a profile with keys, SSO, a role or a credential_process.</source>
        <translation>키, SSO, 역할, credential_process 중 하나가 있는 프로필을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space there.</source>
        <translation>다른 폴더를 고르거나 그곳의 공간을 비우세요.</translation>
    </message>
    <message>
        <source>The operation on stack %1 failed (%2).</source>
        <translation>스택 %1의 작업이 실패했어요(%2).</translation>
    </message>
    <message>
        <source>The operation on stack %1 failed because of %2 (%3).</source>
        <translation>스택 %1의 작업이 실패했어요. 원인: %2(%3)</translation>
    </message>
    <message>
        <source>The stack %1 no longer exists: it was deleted elsewhere.</source>
        <translation>스택이 없어요. 다른 곳에서 삭제됐어요: %1</translation>
    </message>
    <message>
        <source>The template of %1 is larger than CloudFormation accepts.</source>
        <translation>%1의 템플릿이 CloudFormation에서 받는 크기보다 커요.</translation>
    </message>
    <message>
        <source>Use fewer or shorter rules.</source>
        <translation>규칙을 줄이거나 짧게 쓰세요.</translation>
    </message>
    <message>
        <source>The line has no &quot;key = value&quot;.</source>
        <translation>&quot;키 = 값&quot; 형식이 아닌 줄이 있어요.</translation>
    </message>
    <message>
        <source>Object names with “.” or “..” as a path segment are not supported (%1).</source>
        <translation>경로에 “.”이나 “..” 부분이 있는 객체 이름은 지원하지 않아요(%1).</translation>
    </message>
    <message>
        <source>Superseded in the queue by the newer deployment %1.</source>
        <translation>대기열에서 더 새로운 배포로 대체됐어요: %1.</translation>
    </message>
    <message>
        <source>No region is set; Shipdeck would use %1.</source>
        <translation>설정된 리전이 없어요. 사용할 리전: %1.</translation>
    </message>
    <message>
        <source>No signing key could be created.</source>
        <translation>서명 키를 만들지 못했어요.</translation>
    </message>
    <message>
        <source>No action needed. To deploy exactly this one, redeploy it.</source>
        <translation>할 일은 없어요. 꼭 이 배포가 필요하면 다시 배포하세요.</translation>
    </message>
    <message>
        <source>%1 could not be locked.</source>
        <translation>%1을(를) 잠그지 못했어요.</translation>
    </message>
    <message>
        <source>Check that the folder is yours and on a local disk.</source>
        <translation>폴더가 내 것이고 로컬 디스크에 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, then try again.</source>
        <translation>UTF-8로 저장한 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Set both or neither.</source>
        <translation>둘 다 적거나 둘 다 비워 주세요.</translation>
    </message>
    <message>
        <source>Set it up (shipctl login aws --sso ADDRESS), or choose another profile.</source>
        <translation>설정하거나(shipctl login aws --sso ADDRESS) 다른 프로필을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Set one up: shipctl login aws --sso START-URL, or on the AWS page</source>
        <translation>설정하려면: shipctl login aws --sso START-URL 또는 AWS 페이지</translation>
    </message>
    <message>
        <source>Set one: aws configure set region %1</source>
        <translation>리전을 정해 주세요: aws configure set region %1</translation>
    </message>
    <message>
        <source>Set the clock of this computer, then try again.</source>
        <translation>이 컴퓨터의 시계를 맞춘 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s agent could not be started: %1.</source>
        <translation>Shipdeck 에이전트를 시작하지 못했어요: %1.</translation>
    </message>
    <message>
        <source>Install it, or enter its full path in the AWS config file.</source>
        <translation>설치하거나 AWS 설정 파일에 전체 경로를 적어 주세요.</translation>
    </message>
    <message>
        <source>Reinstall Shipdeck: shipctl must be in the same folder as this program.</source>
        <translation>Shipdeck을 다시 설치하세요. shipctl이 이 프로그램과 같은 폴더에 있어야 해요.</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>시작하지 못했어요: %1</translation>
    </message>
    <message>
        <source>Check that it is installed and executable.</source>
        <translation>설치되어 있고 실행할 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 rejected %2: it conflicts with the current state.</source>
        <translation>지금 상태와 충돌해서 %1에서 %2 작업을 거절했어요.</translation>
    </message>
    <message>
        <source>%1 does not accept these AWS keys.</source>
        <translation>%1에서 이 AWS 키를 받아들이지 않아요.</translation>
    </message>
    <message>
        <source>%1 does not accept the session token of these AWS keys: it is version 1, issued by the global STS endpoint.</source>
        <translation>%1에서 이 AWS 키의 세션 토큰을 받아들이지 않아요. 전역 STS 엔드포인트가 발급한 버전 1 토큰이에요.</translation>
    </message>
    <message>
        <source>The session token of these AWS keys looks like version 1, which the global STS endpoint issues. CloudFront KeyValueStore does not accept those, so a deployment would fail.</source>
        <translation>이 AWS 키의 세션 토큰은 전역 STS 엔드포인트가 발급하는 버전 1로 보여요. CloudFront KeyValueStore는 이 버전을 받아들이지 않아서 배포가 실패해요.</translation>
    </message>
    <message>
        <source>Set AWS_STS_REGIONAL_ENDPOINTS=regional for the tool that creates the keys, or run: aws iam set-security-token-service-preferences --global-endpoint-token-version v2Token. Then get new keys and try again.</source>
        <translation>키를 만드는 도구에 AWS_STS_REGIONAL_ENDPOINTS=regional을 설정하거나 다음을 실행하세요: aws iam set-security-token-service-preferences --global-endpoint-token-version v2Token. 그런 다음 새 키를 받아 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 did not find the requested resource (%2).</source>
        <translation>%1에서 요청한 리소스를 찾지 못했어요(%2).</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MB and was not read.</source>
        <translation>1 MB보다 커서 읽지 않았어요: %1</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text.</source>
        <translation>UTF-8 텍스트가 아니에요: %1</translation>
    </message>
    <message>
        <source>%1 is not the name of an AWS region (set in %2).</source>
        <translation>AWS 리전 이름이 아니에요: %1(%2에서 설정)</translation>
    </message>
    <message>
        <source>%1 is not the name of an AWS region.</source>
        <translation>AWS 리전 이름이 아니에요: %1</translation>
    </message>
    <message>
        <source>%1 is set, but %2 is not.</source>
        <translation>%1만 있고 %2 값이 없어요.</translation>
    </message>
    <message>
        <source>%1 refused %2.</source>
        <translation>%1에서 %2 요청을 거절했어요.</translation>
    </message>
    <message>
        <source>%1 in profile %2 differs from its sso-session.</source>
        <translation>프로필 %2의 값이 sso-session의 값과 달라요: %1</translation>
    </message>
    <message>
        <source>%1 reports that this computer&apos;s clock is wrong.</source>
        <translation>%1에 따르면 이 컴퓨터의 시계가 맞지 않아요.</translation>
    </message>
    <message>
        <source>%1 took longer than %2 s and was stopped.</source>
        <translation>%2초를 넘겨 중지했어요: %1</translation>
    </message>
    <message>
        <source>Check it in the AWS console. A new attempt continues from there.</source>
        <translation>AWS 콘솔에서 확인해 주세요. 다시 시도하면 그 상태에서 이어져요.</translation>
    </message>
    <message>
        <source>Look at the log for what it was waiting for, then try again.</source>
        <translation>무엇을 기다렸는지 로그에서 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>취소했어요.</translation>
    </message>
    <message>
        <source>Free some disk space, then try again.</source>
        <translation>디스크 공간을 만든 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>경로를 확인하세요.</translation>
    </message>
    <message>
        <source>Give its folders shorter names, or use fewer of them.</source>
        <translation>폴더 이름을 줄이거나 폴더 단계를 줄이세요.</translation>
    </message>
    <message>
        <source>Check the permissions of that path, then try again.</source>
        <translation>그 경로의 권한을 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1에 쓰지 못했어요.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>읽지 못했어요: %1</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>일반 파일이 아니에요: %1</translation>
    </message>
    <message>
        <source>%1 is larger than %2 bytes.</source>
        <translation>%2바이트보다 커요: %1</translation>
    </message>
    <message>
        <source>Use a smaller file.</source>
        <translation>더 작은 파일을 쓰세요.</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>지우지 못했어요: %1</translation>
    </message>
    <message>
        <source>Shipdeck cannot write to its own folder %1.</source>
        <translation>Shipdeck이 자신의 폴더 %1에 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Make it writable, or set SHIPDECK_HOME to a folder that is.</source>
        <translation>쓸 수 있게 하거나 SHIPDECK_HOME을 쓸 수 있는 폴더로 정하세요.</translation>
    </message>
    <message>
        <source>%1 is on a network file system, where a database cannot be locked safely.</source>
        <translation>네트워크 파일 시스템에서는 데이터베이스를 안전하게 잠글 수 없어요: %1</translation>
    </message>
    <message>
        <source>Set SHIPDECK_HOME to a folder on a local disk.</source>
        <translation>SHIPDECK_HOME을 로컬 디스크의 폴더로 정하세요.</translation>
    </message>
    <message>
        <source>The socket folder %1 belongs to another user.</source>
        <translation>소켓 폴더가 다른 사용자의 것이에요: %1</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a folder that you own.</source>
        <translation>XDG_RUNTIME_DIR을 내가 소유한 폴더로 정하세요.</translation>
    </message>
    <message>
        <source>%1 is not installed on this computer.</source>
        <translation>이 컴퓨터에 설치되어 있지 않아요: %1</translation>
    </message>
    <message>
        <source>Install it: sudo apt-get install %1</source>
        <translation>설치하세요: sudo apt-get install %1</translation>
    </message>
    <message>
        <source>Deploy again to rebuild the artifact.</source>
        <translation>다시 배포하세요. 빌드 결과물을 새로 만들어요.</translation>
    </message>
    <message>
        <source>The list of the artifact&apos;s files has been changed.</source>
        <translation>빌드 결과물의 파일 목록이 바뀌었어요.</translation>
    </message>
    <message>
        <source>%1 files of the artifact differ from what was built: %2.</source>
        <translation>빌드 결과물의 파일 %1개가 빌드한 것과 달라요: %2.</translation>
    </message>
    <message>
        <source>The artifact %1 is no longer available.</source>
        <translation>더 이상 보관하지 않는 빌드 결과물이에요: %1</translation>
    </message>
    <message>
        <source>The list of the artifact&apos;s files cannot be read.</source>
        <translation>빌드 결과물의 파일 목록을 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>A folder is deployed as it is, so it has no version %1.</source>
        <translation>폴더는 있는 그대로 배포하므로 %1 같은 버전이 없어요.</translation>
    </message>
    <message>
        <source>Deploy its repository: `shipctl deploy %1 --ref %2`.</source>
        <translation>그 저장소를 배포하세요. `shipctl deploy %1 --ref %2`</translation>
    </message>
    <message>
        <source>Leave out the version, or use a repository.</source>
        <translation>버전을 빼거나 저장소를 지정하세요.</translation>
    </message>
    <message>
        <source>The build made no folder with an index.html.</source>
        <translation>빌드가 index.html이 든 폴더를 만들지 않았어요.</translation>
    </message>
    <message>
        <source>Set the output folder as `output: …` in shipdeck.yml; for a program that runs, set its `start: …` command.</source>
        <translation>출력 폴더를 shipdeck.yml에 `output: …`으로 적으세요. 실행되는 프로그램이면 `start: …` 명령을 적으세요.</translation>
    </message>
    <message>
        <source>The profiles refer to each other in a circle: %1.</source>
        <translation>프로필들이 서로를 돌아가며 가리켜요: %1.</translation>
    </message>
    <message>
        <source>The program %1 of a credential_process was not found.</source>
        <translation>credential_process의 프로그램을 찾지 못했어요: %1</translation>
    </message>
    <message>
        <source>The project&apos;s folder is published: it contains an index.html.</source>
        <translation>프로젝트 폴더를 그대로 게시해요. 그 안에 index.html이 있어요.</translation>
    </message>
    <message>
        <source>The folder %1 is published: it contains an index.html.</source>
        <translation>%1 폴더를 게시해요. 그 안에 index.html이 있어요.</translation>
    </message>
    <message>
        <source>Set the output folder to %1: it contains an index.html.</source>
        <translation>index.html이 있는 폴더를 출력 폴더로 정하세요: %1</translation>
    </message>
    <message>
        <source>Check the build command: it created no folder.</source>
        <translation>빌드 명령을 확인하세요. 폴더를 만들지 않았어요.</translation>
    </message>
    <message>
        <source>Set the output folder to the one that the build creates. Existing folders: %1.</source>
        <translation>출력 폴더를 빌드가 만드는 폴더로 정하세요. 있는 폴더: %1.</translation>
    </message>
    <message>
        <source>%1 was not changed: a link or a file is in its place.</source>
        <translation>그대로 두었어요. 그 자리에 링크나 파일이 있어요: %1</translation>
    </message>
    <message>
        <source>Configure the build to create a folder there, not a link.</source>
        <translation>빌드가 그 자리에 링크가 아닌 폴더를 만들게 하세요.</translation>
    </message>
    <message>
        <source>%1 could not be moved.</source>
        <translation>옮기지 못했어요: %1</translation>
    </message>
    <message>
        <source>The output %1 is a link that points outside the project.</source>
        <translation>출력이 프로젝트 밖을 가리키는 링크예요: %1</translation>
    </message>
    <message>
        <source>Configure the build to write its files into a folder of the project.</source>
        <translation>빌드가 프로젝트 안의 폴더에 파일을 쓰게 하세요.</translation>
    </message>
    <message>
        <source>A header of the request to %1 contains characters that are not allowed.</source>
        <translation>%1에 보낼 요청의 헤더에 허용되지 않는 문자가 있어요.</translation>
    </message>
    <message>
        <source>Remove that header where it is set.</source>
        <translation>그 헤더를 설정한 곳에서 지우세요.</translation>
    </message>
    <message>
        <source>This server is already running but does not answer.</source>
        <translation>이 서버가 이미 실행 중인데 응답하지 않아요.</translation>
    </message>
    <message>
        <source>The sockets of the server in %1 could not be created.</source>
        <translation>서버의 소켓을 만들지 못했어요: %1.</translation>
    </message>
    <message>
        <source>The code needs the network, which on this computer would include your own services, so it is not started.</source>
        <translation>코드에 네트워크가 필요한데, 이 컴퓨터에서는 사용자의 서비스에도 접근할 수 있어서 시작하지 않아요.</translation>
    </message>
    <message>
        <source>On this computer the code could see everything that you see, your files and keys included, so it is not started.</source>
        <translation>이 컴퓨터에서는 코드가 파일과 키를 포함해 사용자가 볼 수 있는 것을 모두 볼 수 있어서 시작하지 않아요.</translation>
    </message>
    <message>
        <source>Run `shipctl doctor` to see what to install. If you trust all code that you deploy here, set Isolation to Optional in Settings, or run: shipctl settings isolation=optional</source>
        <translation>`shipctl doctor`를 실행하면 무엇을 설치해야 하는지 볼 수 있어요. 여기서 배포하는 코드를 모두 믿는다면 설정에서 격리를 선택으로 바꾸거나 다음을 실행하세요: shipctl settings isolation=optional</translation>
    </message>
    <message>
        <source>The build created no folder %1.</source>
        <translation>빌드가 만들지 않은 폴더예요: %1</translation>
    </message>
    <message>
        <source>The organisation denies %1; ask its administrator.</source>
        <translation>조직에서 금지한 작업이에요: %1. 조직 관리자에게 문의해 주세요.</translation>
    </message>
    <message>
        <source>The output %1 is a file, not a folder.</source>
        <translation>출력이 폴더가 아니라 파일이에요: %1</translation>
    </message>
    <message>
        <source>The output has links that point outside it: %1.</source>
        <translation>출력에 밖을 가리키는 링크가 있어요: %1.</translation>
    </message>
    <message>
        <source>Configure the build to copy these files instead of linking them.</source>
        <translation>빌드에서 이 파일들을 링크하지 말고 복사하게 하세요.</translation>
    </message>
    <message>
        <source>The output folder %1 holds no file that can be published.</source>
        <translation>출력 폴더에 게시할 파일이 없어요: %1</translation>
    </message>
    <message>
        <source>Left out because the link is broken or circular: %1.</source>
        <translation>링크가 깨졌거나 순환해서 뺐어요: %1.</translation>
    </message>
    <message>
        <source>Left out because it is a socket, pipe or device: %1.</source>
        <translation>소켓, 파이프 또는 장치라서 뺐어요: %1.</translation>
    </message>
    <message>
        <source>%1 apps were found; choose one.</source>
        <translation>앱 %1개를 찾았어요. 하나를 고르세요.</translation>
    </message>
    <message>
        <source>%1 was not ready within %2 min.</source>
        <translation>%2분 안에 준비되지 않았어요: %1</translation>
    </message>
    <message>
        <source>%1, because %2</source>
        <translation>%1, 근거: %2</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>다시 열어 주세요.</translation>
    </message>
    <message>
        <source>Open it again; check the network if it happens often.</source>
        <translation>다시 열어 주세요. 자주 일어나면 네트워크를 확인해 주세요.</translation>
    </message>
    <message>
        <source>output %1 from %2</source>
        <translation>출력 %1, 근거: %2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1, 근거: %2</translation>
    </message>
    <message>
        <source>Node %1 from %2</source>
        <translation>Node %1, 근거: %2</translation>
    </message>
    <message>
        <source>Profile %1 has no SSO sign-in.</source>
        <translation>프로필 %1에는 SSO 로그인이 없어요.</translation>
    </message>
    <message>
        <source>Profile %1 signs in with SSO but lacks %2.</source>
        <translation>프로필 %1의 SSO 로그인 설정에 빠진 것이 있어요: %2</translation>
    </message>
    <message>
        <source>Python %1 from %2</source>
        <translation>Python %1, 근거: %2</translation>
    </message>
    <message>
        <source>Start the sign-in again.</source>
        <translation>로그인을 다시 시작해 주세요.</translation>
    </message>
    <message>
        <source>build `%1` from %2</source>
        <translation>빌드 `%1`, 근거: %2</translation>
    </message>
    <message>
        <source>Sign in to AWS again (shipctl login aws, or aws sso login); nothing is lost.</source>
        <translation>AWS에 다시 로그인해 주세요(shipctl login aws 또는 aws sso login). 잃는 것은 없어요.</translation>
    </message>
    <message>
        <source>Signed in to AWS account %1 as %2, region %3.</source>
        <translation>AWS 계정 %1에 %2(으)로 로그인했어요. 리전은 %3예요.</translation>
    </message>
    <message>
        <source>SSO is safer: “Sign in with SSO…” (shipctl login aws --sso START-URL).</source>
        <translation>SSO가 더 안전해요: “SSO로 로그인…” (shipctl login aws --sso START-URL).</translation>
    </message>
    <message>
        <source>start `%1` from %2</source>
        <translation>시작 `%1`, 근거: %2</translation>
    </message>
    <message>
        <source>No build or start command was found in this folder.</source>
        <translation>이 폴더에서 빌드나 시작 방법을 찾지 못했어요.</translation>
    </message>
    <message>
        <source>No build or start command was found in %1.</source>
        <translation>%1에서 빌드나 시작 방법을 찾지 못했어요.</translation>
    </message>
    <message>
        <source>A policy explicitly denies %1 on %2; change that policy.</source>
        <translation>%2에 대한 %1 작업을 명시적으로 거부하는 정책이 있어요. 그 정책을 바꿔 주세요.</translation>
    </message>
    <message>
        <source>A quota of this AWS account is used up: %2 of %1.</source>
        <translation>이 AWS 계정의 할당량을 다 썼어요: %1의 %2</translation>
    </message>
    <message>
        <source>A section has no name between its brackets.</source>
        <translation>대괄호 사이에 섹션 이름이 없어요.</translation>
    </message>
    <message>
        <source>A setting comes before the first [section].</source>
        <translation>첫 [섹션]보다 앞에 설정이 있어요.</translation>
    </message>
    <message>
        <source>Add a start command (`start: …` in shipdeck.yml or a Procfile), or choose the folder that holds the app.</source>
        <translation>시작 명령을 추가하거나(shipdeck.yml의 `start: …` 또는 Procfile) 앱이 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The permissions boundary of %1 has to allow %2.</source>
        <translation>%1의 권한 경계에서 허용해야 해요: %2</translation>
    </message>
    <message>
        <source>The role of profile %1 (%2) needs exactly one source of keys.</source>
        <translation>프로필 %1의 역할(%2)에는 키의 출처가 정확히 하나 있어야 해요.</translation>
    </message>
    <message>
        <source>The session has its own policy, which has to allow %1.</source>
        <translation>세션에 따로 붙은 정책에서 허용해야 해요: %1</translation>
    </message>
    <message>
        <source>The sign-in was refused on AWS&apos;s page.</source>
        <translation>AWS 페이지에서 로그인이 거절됐어요.</translation>
    </message>
    <message>
        <source>The stream from AWS was damaged on its way.</source>
        <translation>AWS에서 온 스트림이 도중에 손상됐어요.</translation>
    </message>
    <message>
        <source>There are no AWS credentials for profile %1.</source>
        <translation>프로필 %1에 AWS 자격 증명이 없어요.</translation>
    </message>
    <message>
        <source>There are no AWS profiles on this computer.</source>
        <translation>이 컴퓨터에는 AWS 프로필이 없어요.</translation>
    </message>
    <message>
        <source>There are no files to deploy in this folder.</source>
        <translation>이 폴더에는 배포할 파일이 없어요.</translation>
    </message>
    <message>
        <source>Choose one of these, or add it to %1: %2</source>
        <translation>다음 중에서 고르거나 %1에 추가해 주세요: %2</translation>
    </message>
    <message>
        <source>There is no [services %1] in %2.</source>
        <translation>%2에 [services %1] 항목이 없어요.</translation>
    </message>
    <message>
        <source>There is no [sso-session %1] in %2.</source>
        <translation>%2에 [sso-session %1] 항목이 없어요.</translation>
    </message>
    <message>
        <source>There is no AWS profile %1 in %2 or the credentials file.</source>
        <translation>%2에도 자격 증명 파일에도 AWS 프로필이 없어요: %1</translation>
    </message>
    <message>
        <source>There is no folder %1 in the project.</source>
        <translation>프로젝트에 %1 폴더가 없어요.</translation>
    </message>
    <message>
        <source>Check the root directory.</source>
        <translation>루트 폴더를 확인하세요.</translation>
    </message>
    <message>
        <source>Add it to %1, or choose another profile.</source>
        <translation>%1에 추가하거나 다른 프로필을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Add it to the AWS config file, or run: shipctl login aws --sso ADDRESS</source>
        <translation>AWS 설정 파일에 추가하거나 다음을 실행해 주세요: shipctl login aws --sso ADDRESS</translation>
    </message>
    <message>
        <source>Add this statement to the policy of %1: %2</source>
        <translation>%1의 정책에 이 정책 문을 추가해 주세요: %2</translation>
    </message>
    <message>
        <source>An app was found in %1: use that as the root directory.</source>
        <translation>앱을 찾은 폴더를 루트로 쓰세요: %1</translation>
    </message>
    <message>
        <source>“%1” is not a known framework.</source>
        <translation>알 수 없는 프레임워크예요: “%1”</translation>
    </message>
    <message>
        <source>Leave it out to let Shipdeck detect it.</source>
        <translation>비워 두면 Shipdeck이 감지해요.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>혹시 “%1”인가요?</translation>
    </message>
    <message>
        <source>You are no longer signed in to %1.</source>
        <translation>%1에 더는 로그인되어 있지 않아요.</translation>
    </message>
    <message>
        <source>you chose it</source>
        <translation>직접 골랐어요</translation>
    </message>
    <message>
        <source>%1 was chosen; %2 would also fit.</source>
        <translation>선택: %1. 다른 후보: %2</translation>
    </message>
    <message>
        <source>These keys are those of the account&apos;s root user.</source>
        <translation>계정 루트 사용자의 키예요.</translation>
    </message>
    <message>
        <source>These keys never expire.</source>
        <translation>이 키는 만료되지 않아요.</translation>
    </message>
    <message>
        <source>This AWS identity lacks the permission for %1 on %2.</source>
        <translation>이 AWS 자격 증명에는 %2에 대한 %1 권한이 없어요.</translation>
    </message>
    <message>
        <source>This AWS identity lacks the permission for %2 (%1).</source>
        <translation>이 AWS 자격 증명에는 권한이 없어요: %2(%1)</translation>
    </message>
    <message>
        <source>This AWS sign-in has expired.</source>
        <translation>이 AWS 로그인이 만료됐어요.</translation>
    </message>
    <message>
        <source>This looks like a library, not an app.</source>
        <translation>앱이 아니라 라이브러리처럼 보여요.</translation>
    </message>
    <message>
        <source>No start command was found; add one as `start:` in shipdeck.yml.</source>
        <translation>시작 명령을 찾지 못했어요. shipdeck.yml에 `start:`로 적으세요.</translation>
    </message>
    <message>
        <source>There are several apps: %1. Choose one as the root directory.</source>
        <translation>앱이 여러 개예요: %1. 하나를 루트 폴더로 고르세요.</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB.</source>
        <translation>1MiB보다 커요: %1</translation>
    </message>
    <message>
        <source>Make the file smaller, or put the settings into shipdeck.yml.</source>
        <translation>파일을 줄이거나 설정을 shipdeck.yml에 적으세요.</translation>
    </message>
    <message>
        <source>Check that the file exists in the folder and is readable.</source>
        <translation>파일이 폴더 안에 있고 읽을 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>%1 폴더가 없어요.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>폴더가 아니라 파일이에요: %1</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>다른 이름을 붙여 주세요.</translation>
    </message>
    <message>
        <source>Set either source_profile or credential_source.</source>
        <translation>source_profile과 credential_source 중 하나만 적어 주세요.</translation>
    </message>
    <message>
        <source>Use an address such as https://s3.example.com, or remove the setting.</source>
        <translation>https://s3.example.com 같은 주소를 적거나 그 설정을 지워 주세요.</translation>
    </message>
    <message>
        <source>Use a region such as us-east-1 or ap-northeast-2.</source>
        <translation>us-east-1이나 ap-northeast-2 같은 리전을 적어 주세요.</translation>
    </message>
    <message>
        <source>Choose the project&apos;s folder.</source>
        <translation>프로젝트 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be read.</source>
        <translation>%1 폴더를 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>Change its permissions so that you can read it, then try again.</source>
        <translation>읽을 수 있게 권한을 바꾼 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 is computed in %2, so its value is only known after the build; the default is used.</source>
        <translation>%2에서 계산되므로 빌드 전에는 값을 알 수 없어 기본값을 써요: %1</translation>
    </message>
    <message>
        <source>%1 builds for another hosting provider. Use %2 instead, then deploy again.</source>
        <translation>다른 호스팅 서비스용 빌드예요: %1. %2 쪽으로 바꾼 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The indented line has no &quot;key = value&quot;.</source>
        <translation>들여쓴 줄이 &quot;키 = 값&quot; 형식이 아니에요.</translation>
    </message>
    <message>
        <source>angular.json has several applications; %1 is built.</source>
        <translation>angular.json에 앱이 여러 개예요. 빌드할 앱: %1</translation>
    </message>
    <message>
        <source>Express is a dependency, but no start script runs a server with it, so a static site is built.</source>
        <translation>Express가 의존성에 있지만 그것으로 서버를 실행하는 start 스크립트가 없어서 정적 사이트로 빌드해요.</translation>
    </message>
    <message>
        <source>Strapi needs the variables APP_KEYS, API_TOKEN_SALT, ADMIN_JWT_SECRET and JWT_SECRET.</source>
        <translation>Strapi에는 변수 APP_KEYS, API_TOKEN_SALT, ADMIN_JWT_SECRET, JWT_SECRET이 필요해요.</translation>
    </message>
    <message>
        <source>Qwik City needs an adapter: run `npm run qwik add`.</source>
        <translation>Qwik City에는 어댑터가 필요해요. `npm run qwik add`를 실행하세요.</translation>
    </message>
    <message>
        <source>The functions in src/api need a server and are not part of the static site.</source>
        <translation>src/api의 함수에는 서버가 필요해서 정적 사이트에 들어가지 않아요.</translation>
    </message>
    <message>
        <source>%1 loads Google fonts while building, so the build step gets network access.</source>
        <translation>%1: 빌드하면서 Google 글꼴을 불러오므로 빌드 단계에서 네트워크를 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>%1 loads data while building (%2), so the build step gets network access.</source>
        <translation>%1: 빌드 중에 데이터를 내려받으므로(%2) 빌드 단계에서 네트워크를 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>This app uses a database: set its address as a variable.</source>
        <translation>이 앱은 데이터베이스를 써요. 그 주소를 변수로 정하세요.</translation>
    </message>
    <message>
        <source>adapter-auto does not support this target, so adapter-node is added for the build. To choose one yourself: %1, and in svelte.config.js `import adapter from &apos;@sveltejs/adapter-node&apos;`.</source>
        <translation>adapter-auto가 이 배포 대상을 지원하지 않아서 빌드할 때 adapter-node를 추가해요. 직접 고르려면: %1, 그리고 svelte.config.js에 `import adapter from &apos;@sveltejs/adapter-node&apos;`.</translation>
    </message>
    <message>
        <source>The Node adapter runs as middleware: set the command that starts your own server.</source>
        <translation>Node 어댑터가 미들웨어로 동작해요. 직접 만든 서버를 시작하는 명령을 정하세요.</translation>
    </message>
    <message>
        <source>Server-rendered pages need an adapter: run `npx astro add node`.</source>
        <translation>서버에서 렌더링하는 페이지에는 어댑터가 필요해요. `npx astro add node`를 실행하세요.</translation>
    </message>
    <message>
        <source>%1 requires Node %2, but %3 requires %4; the first is used.</source>
        <translation>Node 버전이 서로 달라요: %1 → %2, %3 → %4. 앞의 것을 써요.</translation>
    </message>
    <message>
        <source>Node %1 no longer gets security fixes; upgrade to a newer version soon.</source>
        <translation>더 이상 보안 수정을 받지 않는 Node 버전이에요: %1. 곧 더 새로운 버전으로 옮기세요.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON.</source>
        <translation>올바른 JSON이 아니에요: %1</translation>
    </message>
    <message>
        <source>Confirm the code %1 at %2</source>
        <translation>%2에서 코드 %1을(를) 확인해 주세요</translation>
    </message>
    <message>
        <source>Correct the file near that line, then try again.</source>
        <translation>그 줄 근처를 고친 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 is used; %2 is ignored. Delete the one that is outdated.</source>
        <translation>사용: %1, 무시: %2. 갱신하지 않는 쪽을 지우세요.</translation>
    </message>
    <message>
        <source>%1 is required, but %2 belongs to another package manager.</source>
        <translation>필요한 패키지 관리자: %1. 다른 패키지 관리자의 파일: %2</translation>
    </message>
    <message>
        <source>There is no lock file, so each build may install different versions. Commit the one that %1 writes.</source>
        <translation>잠금 파일이 없어서 빌드마다 다른 버전이 설치될 수 있어요. 잠금 파일을 만들어 커밋하세요: %1</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used.</source>
        <translation>%1을(를) 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>“%1”이라는 설정은 없어요.</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>다음 가운데 하나를 쓰세요: %1.</translation>
    </message>
    <message>
        <source>“%1” has to contain `name: value` lines.</source>
        <translation>“%1”에는 `이름: 값` 줄이 있어야 해요.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>잠시 기다렸다가 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Wait for the next code on your device, then try again.</source>
        <translation>기기에 다음 코드가 나오면 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Write one setting per line, as docs/shipdeck-yml.md shows.</source>
        <translation>docs/shipdeck-yml.md처럼 한 줄에 설정 하나씩 적으세요.</translation>
    </message>
    <message>
        <source>A name was expected here.</source>
        <translation>여기에는 이름이 와야 해요.</translation>
    </message>
    <message>
        <source>Use plain text as a name.</source>
        <translation>이름에는 일반 텍스트를 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” is set twice.</source>
        <translation>두 번 정한 설정이에요: “%1”</translation>
    </message>
    <message>
        <source>Delete one of the two lines.</source>
        <translation>두 줄 가운데 하나를 지우세요.</translation>
    </message>
    <message>
        <source>“%1” has no value.</source>
        <translation>“%1”에 값이 없어요.</translation>
    </message>
    <message>
        <source>Give a value, or delete the line.</source>
        <translation>값을 적거나 그 줄을 지우세요.</translation>
    </message>
    <message>
        <source>“%1” has to be text.</source>
        <translation>“%1”에는 텍스트가 와야 해요.</translation>
    </message>
    <message>
        <source>Write it on one line: `%1: …`.</source>
        <translation>한 줄로 적으세요: `%1: …`.</translation>
    </message>
    <message>
        <source>“%1” is empty or not text.</source>
        <translation>“%1” 값이 비었거나 텍스트가 아니에요.</translation>
    </message>
    <message>
        <source>“%1” has to be a number from %2 to %3.</source>
        <translation>“%1”에는 %2부터 %3까지의 숫자가 와야 해요.</translation>
    </message>
    <message>
        <source>Correct the number.</source>
        <translation>숫자를 고치세요.</translation>
    </message>
    <message>
        <source>“%1” has to be true or false.</source>
        <translation>“%1”에는 true나 false가 와야 해요.</translation>
    </message>
    <message>
        <source>Write `%1: true` or `%1: false`.</source>
        <translation>`%1: true` 또는 `%1: false`라고 적으세요.</translation>
    </message>
    <message>
        <source>“%1” has to be a folder inside the project.</source>
        <translation>“%1”에는 프로젝트 안의 폴더가 와야 해요.</translation>
    </message>
    <message>
        <source>Use a path relative to the folder of %1.</source>
        <translation>%1의 폴더를 기준으로 한 경로를 적으세요.</translation>
    </message>
    <message>
        <source>Delete the line to let Shipdeck detect it.</source>
        <translation>그 줄을 지우면 Shipdeck이 감지해요.</translation>
    </message>
    <message>
        <source>“%1” is not a supported package manager.</source>
        <translation>지원하지 않는 패키지 관리자예요: “%1”</translation>
    </message>
    <message>
        <source>Use npm, yarn, pnpm or bun, with a version if you like: `pnpm@9.12.3`.</source>
        <translation>npm, yarn, pnpm, bun 가운데 하나를 쓰세요. 버전도 적을 수 있어요: `pnpm@9.12.3`.</translation>
    </message>
    <message>
        <source>“%1” is not a valid rule for tests.</source>
        <translation>올바른 테스트 규칙이 아니에요: “%1”</translation>
    </message>
    <message>
        <source>Use off, warn or block.</source>
        <translation>off, warn, block 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be the name of a variable. %2</source>
        <translation>변수 이름으로 쓸 수 없어요: “%1”. %2</translation>
    </message>
    <message>
        <source>Use 1 to 128 letters (A to Z), digits, _ and dots, and begin with a letter or _.</source>
        <translation>영문자, 숫자, _, 점으로 1~128자를 쓰고, 영문자나 _로 시작하세요.</translation>
    </message>
    <message>
        <source>“%1” is not a valid scope.</source>
        <translation>올바른 범위가 아니에요: “%1”</translation>
    </message>
    <message>
        <source>Use build, run or both.</source>
        <translation>build, run, both 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is larger than 64 KiB.</source>
        <translation>64KiB보다 커요: %1</translation>
    </message>
    <message>
        <source>Remove everything that is not a setting.</source>
        <translation>설정만 남겨 두세요.</translation>
    </message>
    <message>
        <source>Correct the YAML near that line.</source>
        <translation>그 줄 근처의 YAML을 고치세요.</translation>
    </message>
    <message>
        <source>Correct the YAML.</source>
        <translation>YAML을 고치세요.</translation>
    </message>
    <message>
        <source>A second document begins here, but only one is read.</source>
        <translation>여기서 두 번째 문서가 시작되는데, 하나만 읽어요.</translation>
    </message>
    <message>
        <source>Move all settings above the `---`, then delete it.</source>
        <translation>모든 설정을 `---` 위로 옮기고 그 줄을 지우세요.</translation>
    </message>
    <message>
        <source>%1 creates a %2</source>
        <translation>%1에서 만드는 %2</translation>
    </message>
    <message>
        <source>%1 creates the application in %2()</source>
        <translation>%1의 %2()에서 만드는 애플리케이션</translation>
    </message>
    <message>
        <source>manage.py uses the settings %1</source>
        <translation>manage.py의 설정 %1</translation>
    </message>
    <message>
        <source>%1 exists</source>
        <translation>%1 파일</translation>
    </message>
    <message>
        <source>%1 imports %2</source>
        <translation>%1에서 import한 %2</translation>
    </message>
    <message>
        <source>%1 lists %2 %3</source>
        <translation>%1에 있는 %2 %3</translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation>%1에 있는 %2</translation>
    </message>
    <message>
        <source>the script “%1” is `%2`</source>
        <translation>스크립트 “%1”의 명령 `%2`</translation>
    </message>
    <message>
        <source>%1 builds with %2</source>
        <translation>%1의 빌드 도구 %2</translation>
    </message>
    <message>
        <source>Packages come from a private registry: set the variable %1 for the install step.</source>
        <translation>패키지를 비공개 레지스트리에서 가져와요. 설치 단계에 쓸 변수를 정하세요: %1</translation>
    </message>
    <message>
        <source>The script “%1” uses a fixed port; use $PORT instead.</source>
        <translation>스크립트 “%1”에 포트가 고정되어 있어요. 대신 $PORT를 쓰세요.</translation>
    </message>
    <message>
        <source>There are several programs: %1. Only %2 is built.</source>
        <translation>프로그램이 여러 개예요: %1. 빌드할 프로그램: %2</translation>
    </message>
    <message>
        <source>There are several programs; %1 is started.</source>
        <translation>프로그램이 여러 개예요. 시작할 프로그램: %1</translation>
    </message>
    <message>
        <source>There is no Gemfile: add one with the github-pages gem.</source>
        <translation>Gemfile이 없어요. github-pages gem을 적은 Gemfile을 추가하세요.</translation>
    </message>
    <message>
        <source>The repository has submodules; a local folder without them is built without them.</source>
        <translation>저장소에 서브모듈이 있어요. 서브모듈이 없는 로컬 폴더는 서브모듈 없이 빌드해요.</translation>
    </message>
    <message>
        <source>Some files are stored in Git LFS; fetch them before the build.</source>
        <translation>일부 파일이 Git LFS에 있어요. 빌드 전에 받아 두세요.</translation>
    </message>
    <message>
        <source>%1 is not in the dependencies, so the install step adds it. Add it yourself to pin its version.</source>
        <translation>의존성에 없어서 설치 단계에서 추가해요: %1. 버전을 고정하려면 직접 추가하세요.</translation>
    </message>
    <message>
        <source>The settings use a database: set its address as a variable, and run `migrate` as the release step.</source>
        <translation>설정에서 데이터베이스를 써요. 그 주소를 변수로 정하고 `migrate`를 릴리스 단계로 실행하세요.</translation>
    </message>
    <message>
        <source>%1 has no task “build” for %2.</source>
        <translation>%1에 %2의 “build” 작업이 없어요.</translation>
    </message>
    <message>
        <source>Add a “build” task to %1, or set `build:` in shipdeck.yml.</source>
        <translation>%1에 “build” 작업을 추가하거나 shipdeck.yml에 `build:`를 적으세요.</translation>
    </message>
    <message>
        <source>The sandbox could not be connected to the network.</source>
        <translation>샌드박스를 네트워크에 연결하지 못했어요.</translation>
    </message>
    <message>
        <source>This AWS request needs keys, but no keys are available.</source>
        <translation>이 AWS 요청에는 키가 필요한데 쓸 수 있는 키가 없어요.</translation>
    </message>
    <message>
        <source>Try again later; the problem is on AWS&apos;s side.</source>
        <translation>나중에 다시 시도해 주세요. 문제는 AWS 쪽에 있어요.</translation>
    </message>
    <message>
        <source>Try again, or set SHIPDECK_BUILD_NETWORK=shared.</source>
        <translation>다시 시도하거나 SHIPDECK_BUILD_NETWORK=shared로 정하세요.</translation>
    </message>
    <message>
        <source>`%1` was stopped after %2, the time limit.</source>
        <translation>시간 제한 %2에 도달해 `%1` 명령을 중지했어요.</translation>
    </message>
    <message>
        <source>Check the log for what it was doing, and shorten the build or split off its slow part.</source>
        <translation>로그에서 무엇을 하고 있었는지 확인하고, 빌드를 줄이거나 느린 부분을 나눠 보세요.</translation>
    </message>
    <message>
        <source>`%1` was stopped because it printed nothing for %2.</source>
        <translation>%2 동안 아무것도 출력하지 않아 `%1` 명령을 중지했어요.</translation>
    </message>
    <message>
        <source>Commands that wait for input or watch files never end. Use one that builds once.</source>
        <translation>입력을 기다리거나 파일을 지켜보는 명령은 끝나지 않아요. 한 번만 빌드하는 명령을 쓰세요.</translation>
    </message>
    <message>
        <source>`%1` was stopped because it used %2 MB of memory; its limit is %3 MB.</source>
        <translation>메모리를 %2MB 써서 `%1` 명령을 중지했어요. 한도는 %3MB예요.</translation>
    </message>
    <message>
        <source>`%1` was stopped because it started %2 processes; its limit is %3.</source>
        <translation>프로세스를 %2개 시작해서 `%1` 명령을 중지했어요. 한도는 %3개예요.</translation>
    </message>
    <message>
        <source>Check the current state in AWS, then try again.</source>
        <translation>AWS에서 현재 상태를 확인한 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Look for a script that starts itself again.</source>
        <translation>자기 자신을 다시 시작하는 스크립트가 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The sandbox for `%1` could not be set up.</source>
        <translation>`%1`의 샌드박스를 준비하지 못했어요.</translation>
    </message>
    <message>
        <source>Remove it from the profile.</source>
        <translation>프로필에서 지워 주세요.</translation>
    </message>
    <message>
        <source>Delete unused resources, or request an increase in Service Quotas.</source>
        <translation>쓰지 않는 리소스를 지우거나 Service Quotas에서 할당량을 늘려 달라고 요청해 주세요.</translation>
    </message>
    <message>
        <source>Run `shipctl doctor` to check what this computer supports.</source>
        <translation>`shipctl doctor`를 실행해 이 컴퓨터가 지원하는 것을 확인하세요.</translation>
    </message>
    <message>
        <source>Commands run without isolation on this computer: they can access everything you can, including your files and network.</source>
        <translation>이 컴퓨터에서는 명령이 격리 없이 실행돼요. 내 파일과 네트워크를 포함해 내가 접근할 수 있는 것에 모두 접근할 수 있어요.</translation>
    </message>
    <message>
        <source>This computer doesn&apos;t allow user namespaces. To allow them: sudo sysctl kernel.unprivileged_userns_clone=1</source>
        <translation>이 컴퓨터는 사용자 네임스페이스를 허용하지 않아요. 허용하려면: sudo sysctl kernel.unprivileged_userns_clone=1</translation>
    </message>
    <message>
        <source>To isolate builds, install bubblewrap: sudo apt-get install bubblewrap</source>
        <translation>빌드를 격리하려면 bubblewrap을 설치하세요: sudo apt-get install bubblewrap</translation>
    </message>
    <message>
        <source>SHIPDECK_BUILD_NETWORK=shared: commands with network access can also reach this computer&apos;s own services.</source>
        <translation>SHIPDECK_BUILD_NETWORK=shared: 네트워크를 쓰는 명령은 이 컴퓨터의 서비스에도 닿을 수 있어요.</translation>
    </message>
    <message>
        <source>The template therefore lacks the ids of the repository. Repositories that were created, renamed or transferred since 2026-07-15 need them: give OwnerId=… and RepositoryId=… when you create the stack.</source>
        <translation>그래서 템플릿에 저장소의 ID가 없어요. 2026-07-15 이후에 만들거나 이름을 바꾸거나 옮긴 저장소에는 필요하니, 스택을 만들 때 OwnerId=…와 RepositoryId=…를 주세요.</translation>
    </message>
    <message>
        <source>Look for files that are opened and never closed.</source>
        <translation>열고 닫지 않는 파일이 있는지 살펴보세요.</translation>
    </message>
    <message>
        <source>`%1` was stopped because it had more than %2 files open at once.</source>
        <translation>파일을 한꺼번에 %2개 넘게 열어서 `%1` 명령을 중지했어요.</translation>
    </message>
    <message>
        <source>Write `network: true`, `network: false` or `network: lan`.</source>
        <translation>`network: true`, `network: false`, `network: lan` 중 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>“network” has to be true, false or lan.</source>
        <translation>“network”는 true, false, lan 중 하나여야 해요.</translation>
    </message>
    <message>
        <source>The code can access this computer&apos;s private networks, as you allowed.</source>
        <translation>허용하신 대로 코드가 이 컴퓨터의 사설 네트워크에 접근할 수 있어요.</translation>
    </message>
    <message>
        <source>The code of a pull request can&apos;t access private networks.</source>
        <translation>풀 리퀘스트의 코드는 사설 네트워크에 접근할 수 없어요.</translation>
    </message>
    <message>
        <source>shipdeck.yml requests access to your private networks (network: lan), which stay blocked. If you trust this code: shipctl settings %1 network=lan</source>
        <translation>shipdeck.yml이 사설 네트워크 접근을 요청하지만(network: lan) 계속 막혀 있어요. 이 코드를 믿는다면: shipctl settings %1 network=lan</translation>
    </message>
    <message>
        <source>`%1` was stopped because the disk is almost full.</source>
        <translation>디스크가 거의 차서 `%1` 명령을 중지했어요.</translation>
    </message>
    <message>
        <source>Free some disk space, or check the log for what it wrote.</source>
        <translation>디스크 공간을 비우거나, 무엇을 썼는지 로그에서 확인하세요.</translation>
    </message>
    <message>
        <source>As root, Shipdeck runs code as an unprivileged user, which this computer does not allow (%1). Start Shipdeck as an ordinary user.</source>
        <translation>root로 시작하면 Shipdeck은 권한이 없는 사용자로 코드를 실행하는데, 이 컴퓨터에서는 그럴 수 없어요(%1). 일반 사용자로 시작하세요.</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>설치되지 않음</translation>
    </message>
    <message>
        <source>%1 %2 differs from the one in package.json.</source>
        <translation>package.json에 적힌 것과 달라요: %1 %2</translation>
    </message>
    <message>
        <source>Compare the hash in `packageManager` with the one that `corepack use %1@%2` writes. If yours is right, do not trust this registry.</source>
        <translation>`packageManager`의 해시를 `corepack use %1@%2`가 쓰는 것과 비교하세요. 적힌 것이 맞다면 이 레지스트리를 믿지 마세요.</translation>
    </message>
    <message>
        <source>Its hash is not %1.</source>
        <translation>적힌 해시와 달라요: %1</translation>
    </message>
    <message>
        <source>Commands with network access can also reach this computer&apos;s own services, because %1 can&apos;t be used here (%3). It needs the packages %2 and iproute2, and access to /dev/net/tun.</source>
        <translation>네트워크를 쓰는 명령이 이 컴퓨터의 서비스에도 닿을 수 있어요. 여기에서 %1 프로그램을 쓸 수 없기 때문이에요(%3). %2, iproute2 패키지와 /dev/net/tun 접근 권한이 필요해요.</translation>
    </message>
    <message>
        <source>%1 is a file.</source>
        <translation>폴더가 아니라 파일이에요: %1</translation>
    </message>
    <message>
        <source>Use the folder that contains it: %1</source>
        <translation>파일이 든 폴더를 지정하세요: %1</translation>
    </message>
    <message>
        <source>If it was moved, deploy it again from its new location.</source>
        <translation>옮겼다면 새 위치에서 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Left out because the link points outside the folder: %1.</source>
        <translation>링크가 폴더 밖을 가리켜 뺐어요: %1.</translation>
    </message>
    <message>
        <source>The source has no folder %1.</source>
        <translation>소스에 %1 폴더가 없어요.</translation>
    </message>
    <message>
        <source>It has no folders: leave the root empty.</source>
        <translation>폴더가 없어요. 루트를 비워 두세요.</translation>
    </message>
    <message>
        <source>Choose one that exists: %1.</source>
        <translation>있는 것 가운데 고르세요: %1.</translation>
    </message>
    <message>
        <source>%1 contains nothing to deploy: all files are ignored or left out.</source>
        <translation>%1에 배포할 것이 없어요. 모든 파일이 무시되거나 빠졌어요.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>비어 있어요: %1</translation>
    </message>
    <message>
        <source>Choose the folder that holds the site or its package.json.</source>
        <translation>사이트나 package.json이 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>디스크가 가득 찼어요.</translation>
    </message>
    <message>
        <source>The ssh key of the server of %1 is not known on this computer.</source>
        <translation>이 컴퓨터에 등록되지 않은 ssh 키예요. 서버: %1</translation>
    </message>
    <message>
        <source>Run `%1` in a terminal and check the key that it shows, then try again.</source>
        <translation>터미널에서 `%1` 명령을 실행해 표시되는 키를 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The certificate of the server of %1 is not trusted.</source>
        <translation>신뢰할 수 없는 인증서예요. 서버: %1</translation>
    </message>
    <message>
        <source>If it is your own server, set SSL_CERT_FILE to its CA file.</source>
        <translation>내 서버라면 SSL_CERT_FILE에 그 CA 파일을 적으세요.</translation>
    </message>
    <message>
        <source>The server of %1 could not be reached.</source>
        <translation>%1 서버에 연결하지 못했어요.</translation>
    </message>
    <message>
        <source>Check the address and your network connection, then try again.</source>
        <translation>주소와 네트워크 연결을 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 does not exist, or you have no access to it.</source>
        <translation>저장소가 없거나 읽을 권한이 없어요: %1</translation>
    </message>
    <message>
        <source>Check the address. For a private repository, use ssh or an address with a token.</source>
        <translation>주소를 확인하세요. 비공개 저장소라면 ssh나 토큰이 든 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>There is no repository at %1.</source>
        <translation>%1에 저장소가 없어요.</translation>
    </message>
    <message>
        <source>Check the spelling of the address.</source>
        <translation>주소의 철자를 확인하세요.</translation>
    </message>
    <message>
        <source>Git could not fetch %1.</source>
        <translation>Git이 가져오지 못했어요: %1</translation>
    </message>
    <message>
        <source>Read git&apos;s message, then try again.</source>
        <translation>git의 메시지를 읽은 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 has no branch, tag or commit %2.</source>
        <translation>%1에 없는 브랜치, 태그 또는 커밋이에요: %2</translation>
    </message>
    <message>
        <source>Similar names: %1.</source>
        <translation>비슷한 이름: %1.</translation>
    </message>
    <message>
        <source>The repository %1 has no commits yet.</source>
        <translation>저장소 %1에 아직 커밋이 없어요.</translation>
    </message>
    <message>
        <source>Push a commit, then try again.</source>
        <translation>커밋을 푸시한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 files are stored in Git LFS and are not fetched: %2.</source>
        <translation>파일 %1개가 Git LFS에 있어 가져오지 않았어요: %2.</translation>
    </message>
    <message>
        <source>Another deployment has been fetching the same repository for ten minutes.</source>
        <translation>다른 배포가 10분째 같은 저장소를 가져오고 있어요.</translation>
    </message>
    <message>
        <source>Wait for it or cancel it, then try again.</source>
        <translation>기다리거나 그 배포를 취소한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Give a folder, owner/repo, or an address like https://host/owner/repo.git.</source>
        <translation>폴더, owner/repo, 또는 https://host/owner/repo.git 같은 주소를 적으세요.</translation>
    </message>
    <message>
        <source>%1 is not a Git address.</source>
        <translation>Git 주소가 아니에요: %1</translation>
    </message>
    <message>
        <source>Addresses with %1:// are not supported.</source>
        <translation>%1:// 주소는 지원하지 않아요.</translation>
    </message>
    <message>
        <source>Use https, ssh or file.</source>
        <translation>https, ssh, file 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 contains no server name.</source>
        <translation>%1에 서버 이름이 없어요.</translation>
    </message>
    <message>
        <source>%1:%2 cannot be read.</source>
        <translation>읽을 수 없는 줄이 있어요: %1:%2</translation>
    </message>
    <message>
        <source>%1:// is not secure: others on the network could change the source.</source>
        <translation>%1:// 주소는 안전하지 않아요. 중간에서 소스를 바꿀 수 있어요.</translation>
    </message>
    <message>
        <source>Use https or ssh.</source>
        <translation>https나 ssh를 쓰세요.</translation>
    </message>
    <message>
        <source>Check the spelling, or use a Git address.</source>
        <translation>철자를 확인하거나 Git 주소를 적으세요.</translation>
    </message>
    <message>
        <source>No folder or address was specified.</source>
        <translation>폴더나 주소를 적지 않았어요.</translation>
    </message>
    <message>
        <source>%1 begins with a dash, like an option.</source>
        <translation>옵션처럼 하이픈으로 시작해요: %1</translation>
    </message>
    <message>
        <source>If it is a folder, write ./%1</source>
        <translation>폴더라면 이렇게 적으세요: ./%1</translation>
    </message>
    <message>
        <source>Addresses with a remote helper (name::) are not supported.</source>
        <translation>원격 도우미를 쓰는 주소(이름::)는 지원하지 않아요.</translation>
    </message>
    <message>
        <source>The address contains a control character.</source>
        <translation>주소에 제어 문자가 있어요.</translation>
    </message>
    <message>
        <source>%1 returned no list of versions of %2.</source>
        <translation>%1에서 %2의 버전 목록을 받지 못했어요.</translation>
    </message>
    <message>
        <source>Check the registry in ~/.npmrc.</source>
        <translation>~/.npmrc의 레지스트리를 확인하세요.</translation>
    </message>
    <message>
        <source>Fetching %1 %2.</source>
        <translation>가져오는 중: %1 %2</translation>
    </message>
    <message>
        <source>No %1 %2 runs on Node %3.</source>
        <translation>Node %3에서 실행되는 버전이 없어요: %1 %2</translation>
    </message>
    <message>
        <source>Change `packageManager` in package.json or the Node version.</source>
        <translation>package.json의 `packageManager`나 Node 버전을 바꾸세요.</translation>
    </message>
    <message>
        <source>The registry can&apos;t be reached, so Node %1 of this computer is used.</source>
        <translation>레지스트리에 연결할 수 없어 이 컴퓨터의 Node를 써요: %1</translation>
    </message>
    <message>
        <source>%1 is not a supported package manager.</source>
        <translation>지원하지 않는 패키지 관리자예요: %1</translation>
    </message>
    <message>
        <source>Use npm, pnpm, yarn or bun.</source>
        <translation>npm, pnpm, yarn, bun 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>There is no Node version %1 for this computer.</source>
        <translation>이 컴퓨터에 맞는 Node %1 버전이 없어요.</translation>
    </message>
    <message>
        <source>Choose another version in .nvmrc, in package.json (engines.node) or in shipdeck.yml.</source>
        <translation>.nvmrc, package.json(engines.node), shipdeck.yml 가운데 한 곳에서 다른 버전을 고르세요.</translation>
    </message>
    <message>
        <source>Node %1 is not available; %2 is used instead.</source>
        <translation>Node %1 버전을 구할 수 없어요. 대신 쓰는 버전: %2</translation>
    </message>
    <message>
        <source>Node %1 no longer gets security fixes; Node %2 does.</source>
        <translation>Node %1 버전은 더 이상 보안 수정을 받지 않아요. 보안 수정을 받는 버전: %2</translation>
    </message>
    <message>
        <source>Python %1 is not installed on this computer.</source>
        <translation>이 컴퓨터에 설치되지 않은 Python 버전이에요: %1</translation>
    </message>
    <message>
        <source>Write `python: &quot;%1&quot;` in %2, or install the required version under /usr/bin.</source>
        <translation>%2에 `python: &quot;%1&quot;`이라고 쓰거나 필요한 버전을 /usr/bin 아래에 설치하세요.</translation>
    </message>
    <message>
        <source>%1 requires it; /usr/bin has %2.</source>
        <translation>%1에서 요구해요. /usr/bin에 있는 버전: %2</translation>
    </message>
    <message>
        <source>“%1” can&apos;t have a branch.</source>
        <translation>브랜치를 정할 수 없어요: “%1”</translation>
    </message>
    <message>
        <source>Delete the line: each pull request has its own branch.</source>
        <translation>그 줄을 지우세요. 풀 리퀘스트마다 브랜치가 따로 있어요.</translation>
    </message>
    <message>
        <source>“%1” has to be text or false.</source>
        <translation>“%1”에는 텍스트나 false가 와야 해요.</translation>
    </message>
    <message>
        <source>Write the text, or delete the line to let Shipdeck detect it.</source>
        <translation>텍스트를 쓰거나, Shipdeck이 감지하도록 그 줄을 지우세요.</translation>
    </message>
    <message>
        <source>“%1” is not a version of %2.</source>
        <translation>%2의 버전이 아니에요: “%1”</translation>
    </message>
    <message>
        <source>Write one like `%1: &quot;%2&quot;`, or delete the line.</source>
        <translation>`%1: &quot;%2&quot;`처럼 쓰거나 그 줄을 지우세요.</translation>
    </message>
    <message>
        <source>The project requires Python %1; Python %2 of this computer is used.</source>
        <translation>프로젝트가 요구하는 Python: %1. 이 컴퓨터에서 쓰는 버전: %2</translation>
    </message>
    <message>
        <source>Python %1 can&apos;t create virtual environments on this computer.</source>
        <translation>이 컴퓨터의 Python %1 버전으로는 가상 환경을 만들 수 없어요.</translation>
    </message>
    <message>
        <source>Fetching %1.</source>
        <translation>가져오는 중: %1</translation>
    </message>
    <message>
        <source>%1 could not be installed.</source>
        <translation>설치하지 못했어요: %1</translation>
    </message>
    <message>
        <source>Check the network and the package index in pip.conf, then try again.</source>
        <translation>네트워크와 pip.conf의 패키지 색인을 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>There is no Python 3 under /usr/bin on this computer.</source>
        <translation>이 컴퓨터의 /usr/bin에 Python 3이 없어요.</translation>
    </message>
    <message>
        <source>The package of %1 %2 can&apos;t be used.</source>
        <translation>쓸 수 없는 패키지예요: %1 %2</translation>
    </message>
    <message>
        <source>Try again; if it still fails, check the registry in ~/.npmrc.</source>
        <translation>다시 시도하세요. 계속되면 ~/.npmrc의 레지스트리를 확인하세요.</translation>
    </message>
    <message>
        <source>It printed no JSON with &quot;Version&quot;: 1.</source>
        <translation>&quot;Version&quot;: 1이 있는 JSON을 출력하지 않았어요.</translation>
    </message>
    <message>
        <source>Its JSON lacks a key or contains an invalid date.</source>
        <translation>그 JSON에 키가 빠졌거나 날짜가 올바르지 않아요.</translation>
    </message>
    <message>
        <source>Its program %1 is missing.</source>
        <translation>빠진 프로그램: %1</translation>
    </message>
    <message>
        <source>The registry returned no address or checksum for it.</source>
        <translation>레지스트리가 주소나 체크섬을 주지 않았어요.</translation>
    </message>
    <message>
        <source>%1 kept changing while it was copied.</source>
        <translation>복사하는 동안 계속 바뀌었어요: %1</translation>
    </message>
    <message>
        <source>Stop the program that writes to it, or list it in .gitignore.</source>
        <translation>그곳에 쓰는 프로그램을 멈추거나 .gitignore에 적으세요.</translation>
    </message>
    <message>
        <source>Left out because it looks like a key or password: %1.</source>
        <translation>키나 비밀번호처럼 보여 뺐어요: %1.</translation>
    </message>
    <message>
        <source>Left out because names with a leading dot are not published: %1.</source>
        <translation>점으로 시작하는 이름은 게시하지 않아 뺐어요: %1.</translation>
    </message>
    <message>
        <source>Check its permissions, or list it in .gitignore.</source>
        <translation>권한을 확인하거나 .gitignore에 적으세요.</translation>
    </message>
    <message>
        <source>Fix it in the AWS config file, then try again.</source>
        <translation>AWS 설정 파일에서 고친 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Fix that line of the file, then try again.</source>
        <translation>파일의 그 줄을 고친 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Fix the problem that AWS reports, then try again.</source>
        <translation>AWS가 알린 문제를 고친 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Most of it is in %1. List it in .gitignore, or choose a smaller folder.</source>
        <translation>대부분이 %1에 있어요. .gitignore에 적거나 더 작은 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files.</source>
        <translation>%1에 파일이 %2개보다 많아요.</translation>
    </message>
    <message>
        <source>%1 holds more than %2.</source>
        <translation>%2보다 커요: %1</translation>
    </message>
    <message>
        <source>There is nothing to deploy: no folder, address or project was named.</source>
        <translation>배포할 것이 없어요. 폴더, 주소, 프로젝트를 적지 않았어요.</translation>
    </message>
    <message>
        <source>Name a folder: shipctl deploy .</source>
        <translation>폴더를 적으세요: shipctl deploy .</translation>
    </message>
    <message>
        <source>%1 is %2; there is nothing to retry.</source>
        <translation>%1은(는) %2 상태라서 다시 시도할 것이 없어요.</translation>
    </message>
    <message>
        <source>`shipctl doctor --help` shows its usage.</source>
        <translation>`shipctl doctor --help`에서 사용법을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>`shipctl redeploy %1` deploys it again.</source>
        <translation>다시 배포하려면: `shipctl redeploy %1`</translation>
    </message>
    <message>
        <source>%1 is already live.</source>
        <translation>%1은(는) 이미 현재 릴리스예요.</translation>
    </message>
    <message>
        <source>`shipctl list` shows the others.</source>
        <translation>`shipctl list`로 다른 것을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 cannot go live again: its files were pruned.</source>
        <translation>%1: 다시 공개할 수 없어요. 파일이 정리됐어요.</translation>
    </message>
    <message>
        <source>Rebuild it: shipctl redeploy %1</source>
        <translation>다시 빌드하세요: shipctl redeploy %1</translation>
    </message>
    <message>
        <source>%1 has no previous release to roll back to.</source>
        <translation>%1에는 되돌릴 이전 릴리스가 없어요.</translation>
    </message>
    <message>
        <source>`shipctl list --project %1` shows its deployments.</source>
        <translation>`shipctl list --project %1`로 배포를 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 cannot be promoted: its files were pruned.</source>
        <translation>%1은(는) 공개할 수 없어요. 파일이 정리되어 없어졌어요.</translation>
    </message>
    <message>
        <source>%1 cannot be promoted: it is %2.</source>
        <translation>%1은(는) 공개할 수 없어요. %2 상태예요.</translation>
    </message>
    <message>
        <source>Only a staged release or a previous one that is ready can be promoted.</source>
        <translation>공개 전이거나 이전의 완료된 릴리스만 공개할 수 있어요.</translation>
    </message>
    <message>
        <source>%1 is %2; there is nothing to cancel.</source>
        <translation>%1은(는) %2 상태라서 취소할 것이 없어요.</translation>
    </message>
    <message>
        <source>`shipctl rollback` rolls back to a previous release.</source>
        <translation>`shipctl rollback`으로 이전 릴리스로 되돌릴 수 있어요.</translation>
    </message>
    <message>
        <source>Free: it runs on this computer.</source>
        <translation>무료: 이 컴퓨터에서 실행돼요.</translation>
    </message>
    <message>
        <source>That variable no longer exists.</source>
        <translation>그 변수는 더 이상 없어요.</translation>
    </message>
    <message>
        <source>`shipctl vars &lt;project&gt;` lists them.</source>
        <translation>`shipctl vars &lt;project&gt;`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 found: %2</source>
        <translation>%1 있음: %2</translation>
    </message>
    <message>
        <source>Free some disk space: a build needs about 1 GB.</source>
        <translation>디스크 공간을 만드세요. 빌드에는 1GB쯤 필요해요.</translation>
    </message>
    <message>
        <source>The database is intact: %1</source>
        <translation>데이터베이스가 온전해요: %1</translation>
    </message>
    <message>
        <source>git is not installed: Git addresses cannot be deployed, folders can.</source>
        <translation>git이 설치되어 있지 않아요. Git 주소는 배포할 수 없고 폴더는 할 수 있어요.</translation>
    </message>
    <message>
        <source>nginx is not installed: it serves what Shipdeck builds.</source>
        <translation>nginx가 설치되어 있지 않아요. Shipdeck이 빌드한 것을 제공하는 프로그램이에요.</translation>
    </message>
    <message>
        <source>python3 is not installed: Python apps cannot be built.</source>
        <translation>python3이 설치되어 있지 않아요. Python 앱은 빌드할 수 없어요.</translation>
    </message>
    <message>
        <source>Builds run in a sandbox.</source>
        <translation>빌드는 샌드박스에서 실행돼요.</translation>
    </message>
    <message>
        <source>Secrets are stored in %1.</source>
        <translation>비밀 값은 %1에 보관해요.</translation>
    </message>
    <message>
        <source>The keyring is locked: secret variables cannot be read now.</source>
        <translation>키링이 잠겨 있어 지금은 비밀 변수를 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>Unlock the keyring of your desktop.</source>
        <translation>데스크톱의 키링을 잠금 해제하세요.</translation>
    </message>
    <message>
        <source>There is no keyring: secret variables cannot be stored.</source>
        <translation>키링이 없어 비밀 변수를 보관할 수 없어요.</translation>
    </message>
    <message>
        <source>The agent is running.</source>
        <translation>에이전트가 실행 중이에요.</translation>
    </message>
    <message>
        <source>The agent is not running; it starts when there is something to do.</source>
        <translation>에이전트가 실행 중이 아니에요. 할 일이 생기면 시작해요.</translation>
    </message>
    <message>
        <source>Shipdeck was stopped during this operation; it resumes from its journal.</source>
        <translation>이 작업 중에 Shipdeck이 멈췄어요. 기록에서 이어서 계속해요.</translation>
    </message>
    <message>
        <source>Shipdeck stopped three times at the same step, so it undid its changes.</source>
        <translation>Shipdeck이 같은 단계에서 세 번 멈춰서 변경을 되돌렸어요.</translation>
    </message>
    <message>
        <source>Check the end of the log and `shipctl doctor`, then deploy again.</source>
        <translation>로그의 끝과 `shipctl doctor`를 확인한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Some changes could not be undone. This may still be there: %1.</source>
        <translation>일부 변경은 되돌리지 못했어요. 아직 남아 있을 수 있는 것: %1.</translation>
    </message>
    <message>
        <source>Deploy again, or remove the project; both clean it up.</source>
        <translation>다시 배포하거나 프로젝트를 제거하세요. 둘 다 남은 것을 정리해요.</translation>
    </message>
    <message>
        <source>$ %1</source>
        <translation>$ %1</translation>
    </message>
    <message>
        <source>`%1` ended with exit code %2.</source>
        <translation>`%1`이(가) 종료 코드 %2(으)로 끝났어요.</translation>
    </message>
    <message>
        <source>The command tried to reach the internet, but builds have no network.</source>
        <translation>명령이 인터넷에 연결하려 했지만 빌드는 네트워크를 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>The command tried to reach %1, but builds have no network.</source>
        <translation>명령이 %1에 연결하려 했지만 빌드는 네트워크를 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>If you trust this code with its build variables, allow network access: shipctl settings %1 network=on, then deploy again.</source>
        <translation>이 코드에 빌드 변수를 맡길 수 있다면 네트워크를 허용하세요: shipctl settings %1 network=on. 그런 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Add it to the project&apos;s variables, then deploy again: shipctl vars %1 %2=…</source>
        <translation>프로젝트 변수에 추가한 다음 다시 배포하세요: shipctl vars %1 %2=…</translation>
    </message>
    <message>
        <source>Give it more memory: shipctl settings %1 memory=%2. Or let it use less, for example with fewer workers.</source>
        <translation>메모리를 늘리세요: shipctl settings %1 memory=%2. 또는 작업자 수를 줄여 메모리를 덜 쓰게 하세요.</translation>
    </message>
    <message>
        <source>The output folder %2 is set in %1.</source>
        <translation>출력 폴더 %2은(는) %1에 설정되어 있어요.</translation>
    </message>
    <message>
        <source>The build wrote into %1: set `output: %1` in shipdeck.yml.</source>
        <translation>빌드 결과가 %1 폴더에 있어요. shipdeck.yml에 `output: %1`을 쓰세요.</translation>
    </message>
    <message>
        <source>Read the end of the log; run the same command in your own copy to try it.</source>
        <translation>로그의 끝을 읽어 보고, 내 사본에서 같은 명령을 실행해 보세요.</translation>
    </message>
    <message>
        <source>Nothing to build</source>
        <translation>빌드할 것이 없어요</translation>
    </message>
    <message>
        <source>Build in a sandbox with network</source>
        <translation>네트워크가 있는 샌드박스에서 빌드</translation>
    </message>
    <message>
        <source>Build in a sandbox with network, because of %1</source>
        <translation>네트워크가 있는 샌드박스에서 빌드 (이유: %1)</translation>
    </message>
    <message>
        <source>Build in a sandbox without network</source>
        <translation>네트워크가 없는 샌드박스에서 빌드</translation>
    </message>
    <message>
        <source>the same as %1</source>
        <translation>%1와(과) 같음</translation>
    </message>
    <message>
        <source>Nothing to deploy: %1 is already live.</source>
        <translation>배포할 것이 없어요. 이미 현재 릴리스예요: %1.</translation>
    </message>
    <message>
        <source>`--force` deploys it again.</source>
        <translation>`--force`로 다시 배포할 수 있어요.</translation>
    </message>
    <message>
        <source>Detect the framework</source>
        <translation>프레임워크 감지</translation>
    </message>
    <message>
        <source>There is more than one app here: %1.</source>
        <translation>여기에 앱이 여러 개 있어요: %1.</translation>
    </message>
    <message>
        <source>Choose one: --root %1</source>
        <translation>하나를 고르세요: --root %1</translation>
    </message>
    <message>
        <source>The same source, tools and variables were built before: that artifact is reused (--no-cache rebuilds).</source>
        <translation>같은 소스, 도구, 변수로 빌드한 적이 있어 그 결과물을 재사용해요(--no-cache로 새로 빌드).</translation>
    </message>
    <message>
        <source>Only %1 MB are free where Shipdeck builds (%2).</source>
        <translation>Shipdeck이 빌드하는 곳(%2)에 %1MB만 남았어요.</translation>
    </message>
    <message>
        <source>Fetch %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>a work copy in Shipdeck&apos;s cache</source>
        <translation>Shipdeck 캐시 안의 작업 사본</translation>
    </message>
    <message>
        <source>The work copy is removed.</source>
        <translation>작업 사본을 지워요.</translation>
    </message>
    <message>
        <source>artifact of %1 reused</source>
        <translation>%1의 빌드 결과물 재사용</translation>
    </message>
    <message>
        <source>Nothing that affects the build has changed: the artifact of %1 is reused.</source>
        <translation>빌드에 영향을 주는 것이 바뀌지 않아 %1의 빌드 결과물을 재사용해요.</translation>
    </message>
    <message>
        <source>%1 files, %2 kB</source>
        <translation>파일 %1개, %2kB</translation>
    </message>
    <message>
        <source>Nothing to install</source>
        <translation>설치할 것이 없어요</translation>
    </message>
    <message>
        <source>Install dependencies in a sandbox with network</source>
        <translation>네트워크가 있는 샌드박스에서 의존성 설치</translation>
    </message>
    <message>
        <source>unchanged, reused from the previous build</source>
        <translation>바뀌지 않아 이전 빌드의 것을 재사용</translation>
    </message>
    <message>
        <source>%1 and the tools are unchanged: the packages installed for the previous build are reused.</source>
        <translation>%1와(과) 도구가 바뀌지 않아 이전 빌드에서 설치한 패키지를 재사용해요.</translation>
    </message>
    <message>
        <source>Make sure that nginx is running on this computer</source>
        <translation>nginx 실행 확인</translation>
    </message>
    <message>
        <source>nginx, on 127.0.0.1 only, if it is not running yet</source>
        <translation>nginx, 127.0.0.1에서만(아직 실행 중이 아닐 때)</translation>
    </message>
    <message>
        <source>nginx is stopped if it serves nothing else.</source>
        <translation>다른 것을 제공하지 않으면 nginx를 멈춰요.</translation>
    </message>
    <message>
        <source>nginx answers on port %1</source>
        <translation>nginx가 포트 %1에서 응답해요</translation>
    </message>
    <message>
        <source>Give the release its own address</source>
        <translation>릴리스에 자체 주소 연결</translation>
    </message>
    <message>
        <source>The release is removed.</source>
        <translation>릴리스를 제거해요.</translation>
    </message>
    <message>
        <source>Nothing to start: files are served by nginx</source>
        <translation>시작할 것이 없어요. 파일은 nginx가 제공해요</translation>
    </message>
    <message>
        <source>Start the new server next to the running one</source>
        <translation>실행 중인 서버 옆에 새 서버 시작</translation>
    </message>
    <message>
        <source>a process in a sandbox with its own network</source>
        <translation>자체 네트워크를 가진 샌드박스 안의 프로세스</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>서버를 멈춰요.</translation>
    </message>
    <message>
        <source>Starting `%1`</source>
        <translation>`%1` 시작하는 중</translation>
    </message>
    <message>
        <source>listening on port %1</source>
        <translation>포트 %1에서 대기 중</translation>
    </message>
    <message>
        <source>Check that the new release responds</source>
        <translation>새 릴리스 응답 확인</translation>
    </message>
    <message>
        <source>The new release answers %1 with status %2.</source>
        <translation>새 릴리스가 %1에 상태 %2(으)로 응답해요.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s own log: shipctl logs %1 --server</source>
        <translation>서버의 자체 로그를 확인하세요: shipctl logs %1 --server</translation>
    </message>
    <message>
        <source>Switch traffic to the new release</source>
        <translation>새 릴리스로 트래픽 전환</translation>
    </message>
    <message>
        <source>Leave the new release staged: visitors stay on %1, which is pinned</source>
        <translation>새 릴리스는 공개하지 않고 대기: 고정된 %1 릴리스를 계속 제공</translation>
    </message>
    <message>
        <source>%1 is no longer pinned: new deployments go live again.</source>
        <translation>고정을 해제했어요: %1. 이제 새 배포가 다시 공개돼요.</translation>
    </message>
    <message>
        <source>%1 is pinned to %2, so this release will be staged and will not go live. To make it live, promote it or unpin first: shipctl unpin %3</source>
        <translation>%1 환경은 %2 릴리스에 고정되어 있어요. 이 릴리스는 공개되지 않고 대기해요. 직접 공개하거나 먼저 고정을 해제하세요: shipctl unpin %3</translation>
    </message>
    <message>
        <source>Traffic is switched back to the previous release.</source>
        <translation>트래픽을 이전 릴리스로 되돌려요.</translation>
    </message>
    <message>
        <source>staged: %1 is pinned</source>
        <translation>공개 전: %1이(가) 고정됨</translation>
    </message>
    <message>
        <source>%1 answers with this release in %2 ms</source>
        <translation>%1이(가) 이 릴리스로 %2ms 만에 응답해요</translation>
    </message>
    <message>
        <source>Package the build output</source>
        <translation>빌드 결과물 패키징</translation>
    </message>
    <message>
        <source>an artifact of %1</source>
        <translation>%1의 빌드 결과물</translation>
    </message>
    <message>
        <source>artifact reused</source>
        <translation>빌드 결과물 재사용</translation>
    </message>
    <message>
        <source>The caches could not be saved: %1</source>
        <translation>캐시를 저장하지 못했어요: %1</translation>
    </message>
    <message>
        <source>Remove the site from this computer</source>
        <translation>이 컴퓨터에서 사이트 제거</translation>
    </message>
    <message>
        <source>Remove artifacts, logs and caches</source>
        <translation>빌드 결과물, 로그, 캐시 지우기</translation>
    </message>
    <message>
        <source>every artifact, log and cache of %1</source>
        <translation>%1의 모든 빌드 결과물, 로그, 캐시</translation>
    </message>
    <message>
        <source>Forget the project, its history and its secrets</source>
        <translation>프로젝트와 기록, 비밀 값 지우기</translation>
    </message>
    <message>
        <source>the project %1</source>
        <translation>프로젝트 %1</translation>
    </message>
    <message>
        <source>Parts of %1 are still there: %2</source>
        <translation>%1의 일부가 아직 남아 있어요: %2</translation>
    </message>
    <message>
        <source>Run `shipctl remove` again.</source>
        <translation>`shipctl remove`를 다시 실행하세요.</translation>
    </message>
    <message>
        <source>A variable used by this deployment is no longer stored.</source>
        <translation>이 배포를 만들 때 쓴 변수가 더 이상 저장되어 있지 않아요.</translation>
    </message>
    <message>
        <source>Deploy again with the current variables.</source>
        <translation>지금의 변수로 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Data folders are not rolled back: all releases share them. Files that a server wrote elsewhere in its own folder belong to its release and are not carried over.</source>
        <translation>데이터 폴더는 되돌리지 않아요. 모든 릴리스가 함께 써요. 서버가 자기 폴더의 다른 곳에 쓴 파일은 그 릴리스에만 있고 옮겨지지 않아요.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>중지됨.</translation>
    </message>
    <message>
        <source>Start it: shipctl start %1</source>
        <translation>시작하기: shipctl start %1</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be created: a link or a file is in its place.</source>
        <translation>폴더를 만들 수 없어요. 그 자리에 링크나 파일이 있어요: %1</translation>
    </message>
    <message>
        <source>Replace it with a folder, or choose another one.</source>
        <translation>폴더로 바꾸거나 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>The folder %1 could not be created.</source>
        <translation>%1 폴더를 만들지 못했어요.</translation>
    </message>
    <message>
        <source>“data” has to be a list of folders.</source>
        <translation>“data”는 폴더 목록이어야 해요.</translation>
    </message>
    <message>
        <source>%1 does not run on this computer.</source>
        <translation>%1: 이 컴퓨터에서 실행되지 않아요.</translation>
    </message>
    <message>
        <source>Only sites on this computer can be stopped and started.</source>
        <translation>이 컴퓨터의 사이트만 중지하고 시작할 수 있어요.</translation>
    </message>
    <message>
        <source>%1 has no live release in %2.</source>
        <translation>%1: %2 환경에 현재 릴리스가 없어요.</translation>
    </message>
    <message>
        <source>Deploy it first.</source>
        <translation>먼저 배포하세요.</translation>
    </message>
    <message>
        <source>Data folders that all releases share: %1</source>
        <translation>모든 릴리스가 함께 쓰는 데이터 폴더: %1</translation>
    </message>
    <message>
        <source>Delete data folders</source>
        <translation>데이터 폴더 삭제</translation>
    </message>
    <message>
        <source>It also deletes the %1.</source>
        <translation>함께 삭제돼요: %1.</translation>
    </message>
    <message>
        <source>A window or a command started the agent again.</source>
        <translation>창이나 명령이 에이전트를 다시 시작했어요.</translation>
    </message>
    <message>
        <source>Close Shipdeck&apos;s window, then try again.</source>
        <translation>Shipdeck 창을 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>There are more than %1 data folders.</source>
        <translation>데이터 폴더가 %1개보다 많아요.</translation>
    </message>
    <message>
        <source>The data folder “%1” is not a folder inside the app.</source>
        <translation>데이터 폴더가 앱 안의 폴더가 아니에요: “%1”</translation>
    </message>
    <message>
        <source>“%1” contains code, not data.</source>
        <translation>“%1”에는 데이터가 아니라 코드가 있어요.</translation>
    </message>
    <message>
        <source>The name of the data folder “%1” is too long.</source>
        <translation>데이터 폴더 “%1”의 이름이 너무 길어요.</translation>
    </message>
    <message>
        <source>The data folder “%1” contains another one.</source>
        <translation>데이터 폴더 “%1” 안에 다른 데이터 폴더가 있어요.</translation>
    </message>
    <message>
        <source>List folders inside the app, none inside another: data: [uploads, db]</source>
        <translation>앱 안의 폴더를 서로 겹치지 않게 적으세요: data: [uploads, db]</translation>
    </message>
    <message>
        <source>`data` is ignored: a static site has no server to write files.</source>
        <translation>`data`는 무시돼요. 정적 사이트에는 파일을 쓸 서버가 없어요.</translation>
    </message>
    <message>
        <source>%1 stores files in %2. Each deployment starts with a new copy: to keep what is stored there, add `data: [%2]` to shipdeck.yml.</source>
        <translation>%1: %2에 파일을 저장해요. 배포할 때마다 새 사본으로 시작하므로, 저장한 것을 유지하려면 shipdeck.yml에 `data: [%2]`를 추가하세요.</translation>
    </message>
    <message>
        <source>%1 is a database. Each deployment starts with a new copy: to keep what is stored there, add `data: [%2]` to shipdeck.yml.</source>
        <translation>%1: 데이터베이스예요. 배포할 때마다 새 사본으로 시작하므로, 저장한 것을 유지하려면 shipdeck.yml에 `data: [%2]`를 추가하세요.</translation>
    </message>
    <message>
        <source>%1 is a database. Each deployment starts with a new copy. To keep what is stored there, have the app open it inside a folder, and add that folder to shipdeck.yml: `data: [db]`.</source>
        <translation>%1: 데이터베이스예요. 배포할 때마다 새 사본으로 시작하므로, 저장한 것을 유지하려면 앱이 폴더 안의 파일을 열게 하고 그 폴더를 shipdeck.yml에 추가하세요: `data: [db]`.</translation>
    </message>
    <message>
        <source>The data could not be written to %1.</source>
        <translation>데이터를 %1에 쓰지 못했어요.</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of that folder, then try again.</source>
        <translation>그 폴더의 남은 공간과 권한을 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 has no data folders in %2.</source>
        <translation>%1: %2 환경에 데이터 폴더가 없어요.</translation>
    </message>
    <message>
        <source>`shipctl data list %1` lists them.</source>
        <translation>`shipctl data list %1`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1이(가) 이미 있어요.</translation>
    </message>
    <message>
        <source>Choose another name, or delete it first.</source>
        <translation>다른 이름을 쓰거나 먼저 삭제하세요.</translation>
    </message>
    <message>
        <source>Data folders need a sandbox, which this computer does not allow.</source>
        <translation>데이터 폴더에는 샌드박스가 필요한데, 이 컴퓨터에서는 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>`shipctl doctor` shows how to allow it.</source>
        <translation>`shipctl doctor`에서 허용하는 방법을 알려 줘요.</translation>
    </message>
    <message>
        <source>data folder %1 of %2, %3</source>
        <translation>%2 환경의 데이터 폴더 %1, %3</translation>
    </message>
    <message>
        <source>The server wrote %1 next to its code; the next release starts without it. To keep it, let the app write into a folder and list that folder in shipdeck.yml: `data: [db]`.</source>
        <translation>서버가 코드 옆에 쓴 파일: %1. 다음 릴리스에는 없어요. 유지하려면 앱이 폴더 안에 쓰게 하고 그 폴더를 shipdeck.yml에 적으세요: `data: [db]`.</translation>
    </message>
    <message>
        <source>The server wrote %1 into its own folder; the next release starts without it. To keep it, add this to shipdeck.yml: `data: [%2]`.</source>
        <translation>서버가 자기 폴더에 쓴 파일: %1. 다음 릴리스에는 없어요. 유지하려면 shipdeck.yml에 추가하세요: `data: [%2]`.</translation>
    </message>
    <message>
        <source>Stop the site and its servers</source>
        <translation>사이트와 서버 중지</translation>
    </message>
    <message>
        <source>Start the site and its server</source>
        <translation>사이트와 서버 시작</translation>
    </message>
    <message>
        <source>Use `shipctl data list &lt;project&gt;` or `shipctl data export &lt;project&gt; &lt;file&gt;`.</source>
        <translation>`shipctl data list &lt;project&gt;` 또는 `shipctl data export &lt;project&gt; &lt;file&gt;`을 쓰세요.</translation>
    </message>
    <message>
        <source>%1, %2 is stopped until you start or deploy it.</source>
        <translation>%1, %2: 시작하거나 배포할 때까지 중지돼요.</translation>
    </message>
    <message>
        <source>%1, %2 is running.</source>
        <translation>%1, %2: 실행 중이에요.</translation>
    </message>
    <message>
        <source>The data of %1, %2 was exported to %3.</source>
        <translation>%1, %2의 데이터를 %3에 저장했어요.</translation>
    </message>
    <message>
        <source>%1 has no data folders. Add `data: [uploads]` to its shipdeck.yml, or: shipctl settings %1 data=uploads</source>
        <translation>%1에는 데이터 폴더가 없어요. shipdeck.yml에 `data: [uploads]`를 추가하거나, shipctl settings %1 data=uploads</translation>
    </message>
    <message>
        <source>No start command was found for this app.</source>
        <translation>이 앱의 시작 명령을 찾지 못했어요.</translation>
    </message>
    <message>
        <source>Add a `start` script to package.json, a Procfile, or `start:` to shipdeck.yml.</source>
        <translation>package.json에 `start` 스크립트를 추가하거나, Procfile이나 shipdeck.yml의 `start:`에 적으세요.</translation>
    </message>
    <message>
        <source>“%1” has to be a file inside the app&apos;s folder.</source>
        <translation>앱 폴더 안의 파일이어야 해요: “%1”</translation>
    </message>
    <message>
        <source>Use a path relative to the app&apos;s folder.</source>
        <translation>앱 폴더를 기준으로 한 경로를 적으세요.</translation>
    </message>
    <message>
        <source>The tests wrote no report to %1, the path of `report` in shipdeck.yml.</source>
        <translation>테스트가 shipdeck.yml의 `report`에 적힌 경로에 보고서를 남기지 않았어요: %1.</translation>
    </message>
    <message>
        <source>%1 is not a test report (JUnit, or TAP in a *.tap file).</source>
        <translation>테스트 보고서가 아니에요(JUnit 또는 *.tap 파일의 TAP): %1.</translation>
    </message>
    <message>
        <source>Fix the tests or the code; see the log and the report for details.</source>
        <translation>테스트나 코드를 고치세요. 자세한 내용은 로그와 보고서에 있어요.</translation>
    </message>
    <message>
        <source>No tests found</source>
        <translation>테스트를 찾지 못했어요</translation>
    </message>
    <message>
        <source>Run it in a terminal to see what it needs.</source>
        <translation>터미널에서 실행해 무엇이 필요한지 확인해 주세요.</translation>
    </message>
    <message>
        <source>Run the tests, if enabled for the project (test rule: off, warn or block)</source>
        <translation>프로젝트에서 켰으면 테스트 실행(테스트 규칙: off, warn, block)</translation>
    </message>
    <message>
        <source>no tests found</source>
        <translation>테스트를 찾지 못함</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed, %3 skipped</source>
        <translation>%1개 통과, %2개 실패, %3개 건너뜀</translation>
    </message>
    <message>
        <source>failed (warning only in this project)</source>
        <translation>실패(이 프로젝트에서는 경고만 함)</translation>
    </message>
    <message>
        <source>The tests failed; this project&apos;s test rule is to warn and continue.</source>
        <translation>테스트가 실패했어요. 이 프로젝트의 테스트 규칙은 경고하고 계속하는 거예요.</translation>
    </message>
    <message>
        <source>%1 serves release %2, not %3.</source>
        <translation>%1에서 릴리스 %3이(가) 아니라 %2이(가) 응답해요.</translation>
    </message>
    <message>
        <source>Try again; something else changed this site.</source>
        <translation>다시 시도하세요. 다른 무언가가 이 사이트를 바꿨어요.</translation>
    </message>
    <message>
        <source>%1 answers with status %2.</source>
        <translation>%1이(가) 상태 %2(으)로 응답해요.</translation>
    </message>
    <message>
        <source>Look at the log of the app, or set another path to check.</source>
        <translation>앱의 로그를 확인하거나 확인할 경로를 다르게 정하세요.</translation>
    </message>
    <message>
        <source>Port %1 of this computer is used by another program.</source>
        <translation>이 컴퓨터의 포트 %1을(를) 다른 프로그램이 쓰고 있어요.</translation>
    </message>
    <message>
        <source>Port %1 of this computer is used by %2.</source>
        <translation>이 컴퓨터의 포트 %1을(를) %2이(가) 쓰고 있어요.</translation>
    </message>
    <message>
        <source>nginx rejected its new configuration; the previous one stays in use.</source>
        <translation>nginx가 새 설정을 거부해서 이전 설정을 그대로 써요.</translation>
    </message>
    <message>
        <source>Look at your own settings in %1.</source>
        <translation>%1에 있는 내 설정을 확인하세요.</translation>
    </message>
    <message>
        <source>nginx could not be stopped.</source>
        <translation>nginx를 멈추지 못했어요.</translation>
    </message>
    <message>
        <source>End process %1, then try again.</source>
        <translation>프로세스 %1을(를) 끝낸 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>nginx exited right after starting.</source>
        <translation>nginx가 시작하자마자 종료됐어요.</translation>
    </message>
    <message>
        <source>Look at %1.</source>
        <translation>%1을(를) 확인하세요.</translation>
    </message>
    <message>
        <source>nginx is running but does not answer with its new configuration.</source>
        <translation>nginx가 실행 중이지만 새 설정으로 응답하지 않아요.</translation>
    </message>
    <message>
        <source>http://%1%2 did not answer.</source>
        <translation>http://%1%2이(가) 응답하지 않았어요.</translation>
    </message>
    <message>
        <source>Look at the log of the app for what it was doing.</source>
        <translation>앱의 로그에서 무엇을 하고 있었는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 is not the name of a release.</source>
        <translation>%1은(는) 릴리스 이름이 아니에요.</translation>
    </message>
    <message>
        <source>Use SSO or a role: nothing limits the root user.</source>
        <translation>SSO나 역할을 써 주세요. 루트 사용자에게는 제한이 없어요.</translation>
    </message>
    <message>
        <source>Use the id that `shipctl list` shows.</source>
        <translation>`shipctl list`에 나오는 id를 쓰세요.</translation>
    </message>
    <message>
        <source>The folder to serve, %1, does not exist.</source>
        <translation>제공할 폴더가 없어요: %1.</translation>
    </message>
    <message>
        <source>Deploy again; this recreates the artifact.</source>
        <translation>다시 배포하세요. 그러면 빌드 결과물을 새로 만들어요.</translation>
    </message>
    <message>
        <source>Release %1 of %2 is not on this computer.</source>
        <translation>%2의 릴리스 %1이(가) 이 컴퓨터에 없어요.</translation>
    </message>
    <message>
        <source>Choose another release, or deploy again.</source>
        <translation>다른 릴리스를 고르거나 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Release %1 of %2 is live.</source>
        <translation>%2의 릴리스 %1은(는) 현재 릴리스예요.</translation>
    </message>
    <message>
        <source>Make another release live first.</source>
        <translation>먼저 다른 릴리스를 공개하세요.</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>실행 중이 아니에요.</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>시작하는 중이에요.</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>실행 중이에요.</translation>
    </message>
    <message>
        <source>It exited with code %1 and restarts in %2 s.</source>
        <translation>코드 %1(으)로 종료되어 %2초 뒤에 다시 시작해요.</translation>
    </message>
    <message>
        <source>It crashed %1 times in a row, each time within a minute of its start, last with exit code %2. The next try is in %3 s.</source>
        <translation>시작한 지 1분 안에 연달아 %1번 멈췄고 마지막 종료 코드는 %2예요. 다음 시도는 %3초 뒤예요.</translation>
    </message>
    <message>
        <source>It is stopping.</source>
        <translation>멈추는 중이에요.</translation>
    </message>
    <message>
        <source>It should listen on port %1 but listens on port %2; visitors are sent there.</source>
        <translation>포트 %1에서 대기해야 하지만 포트 %2에서 대기해요. 방문자를 그쪽으로 보내요.</translation>
    </message>
    <message>
        <source>It has no internet access; see its log for the reason. Shipdeck keeps retrying.</source>
        <translation>인터넷에 연결되지 않았어요. 이유는 서버 로그에 있고, Shipdeck이 계속 다시 시도해요.</translation>
    </message>
    <message>
        <source>The server is running, but did not listen on any port within %1 s.</source>
        <translation>서버가 실행 중이지만 %1초 안에 어느 포트도 열지 않았어요.</translation>
    </message>
    <message>
        <source>Make it listen on the port in the variable %1.</source>
        <translation>변수 %1에 든 포트에서 요청을 받게 하세요.</translation>
    </message>
    <message>
        <source>The server exited with code %1 before it listened on a port.</source>
        <translation>서버가 포트를 열기 전에 코드 %1(으)로 종료됐어요.</translation>
    </message>
    <message>
        <source>Look at its last lines; the start command was: %1</source>
        <translation>마지막 줄을 확인하세요. 시작 명령은 다음과 같았어요: %1</translation>
    </message>
    <message>
        <source>The sandbox for the server could not be started.</source>
        <translation>서버의 샌드박스를 시작하지 못했어요.</translation>
    </message>
    <message>
        <source>Run `shipctl doctor` to see what is missing on this computer.</source>
        <translation>`shipctl doctor`를 실행하면 이 컴퓨터에 없는 것을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>The log %1 could not be opened.</source>
        <translation>로그 %1을(를) 열지 못했어요.</translation>
    </message>
    <message>
        <source>Check the permissions and the free space of that folder.</source>
        <translation>그 폴더의 권한과 남은 공간을 확인하세요.</translation>
    </message>
    <message>
        <source>The search text is empty or has several lines.</source>
        <translation>검색할 글이 비었거나 여러 줄이에요.</translation>
    </message>
    <message>
        <source>Enter text that is on one line.</source>
        <translation>한 줄에 들어 있는 글을 입력하세요.</translation>
    </message>
    <message>
        <source>This expression takes too long on this log.</source>
        <translation>이 로그에서 이 정규식은 너무 오래 걸려요.</translation>
    </message>
    <message>
        <source>Make it more precise; nested repeats such as (a+)+ are slow.</source>
        <translation>더 정확하게 쓰세요. (a+)+처럼 반복 안에 반복이 있으면 오래 걸려요.</translation>
    </message>
    <message>
        <source>The log %1 can&apos;t be written.</source>
        <translation>로그 %1에 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and the free space.</source>
        <translation>폴더의 권한과 남은 공간을 확인하세요.</translation>
    </message>
    <message>
        <source>Another process is writing the log %1.</source>
        <translation>다른 프로세스가 로그 %1에 쓰고 있어요.</translation>
    </message>
    <message>
        <source>Wait until it has finished.</source>
        <translation>끝날 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>This log has reached its limit of %1. Further output is not stored; the tools continue. To raise the limit: shipctl settings logLimit=%2</source>
        <translation>이 로그가 한도 %1에 도달했어요. 이제부터의 출력은 저장하지 않고 도구는 계속 실행돼요. 한도를 늘리려면: shipctl settings logLimit=%2</translation>
    </message>
    <message>
        <source>Shipdeck uses %1 of its disk budget of %2.</source>
        <translation>Shipdeck 디스크 사용량: %1(한도 %2).</translation>
    </message>
    <message>
        <source>Shipdeck uses %1, more than its disk budget of %2.</source>
        <translation>Shipdeck 디스크 사용량이 한도를 넘었어요: %1(한도 %2).</translation>
    </message>
    <message>
        <source>The next deployment prunes what it can. Raise the budget (shipctl settings diskBudget=%1) or remove projects.</source>
        <translation>다음 배포 때 지울 수 있는 것을 정리해요. 한도를 늘리거나(shipctl settings diskBudget=%1) 프로젝트를 제거하세요.</translation>
    </message>
    <message>
        <source>This log was pruned on %1 to keep within the disk budget of %2.</source>
        <translation>이 로그는 디스크 한도(%2)를 지키려고 %1에 지웠어요.</translation>
    </message>
    <message>
        <source>Change the budget for later ones: shipctl settings diskBudget=%1</source>
        <translation>다음부터 한도를 바꾸려면: shipctl settings diskBudget=%1</translation>
    </message>
    <message>
        <source>Use a size from %1 to %2, for example 500MB or 20GB.</source>
        <translation>%1부터 %2까지의 크기를 쓰세요. 예: 500MB, 20GB.</translation>
    </message>
    <message>
        <source>The ssh key of the server of %1 differs from the one this computer knows.</source>
        <translation>서버의 ssh 키가 이 컴퓨터에 등록된 키와 달라요: %1</translation>
    </message>
    <message>
        <source>Ask the account administrator for this permission.</source>
        <translation>계정 관리자에게 이 권한을 요청해 주세요.</translation>
    </message>
    <message>
        <source>Ask that server&apos;s administrator. If it has a new key: ssh-keygen -R %1, then connect once with ssh and check the key.</source>
        <translation>서버 관리자에게 확인하세요. 키가 바뀌었다면 ssh-keygen -R %1 다음에 ssh로 한 번 접속해 키를 확인하세요.</translation>
    </message>
    <message>
        <source>%1 bytes of output are missing here: they could not be stored.</source>
        <translation>여기에 출력 %1바이트가 빠졌어요. 저장하지 못했어요.</translation>
    </message>
    <message>
        <source>Part of the log could not be stored.</source>
        <translation>로그의 일부를 저장하지 못했어요.</translation>
    </message>
    <message>
        <source>Free some disk space; the log shows how much is missing.</source>
        <translation>디스크 공간을 비우세요. 얼마나 빠졌는지는 로그에 나와요.</translation>
    </message>
    <message>
        <source>The log %1 can&apos;t be read.</source>
        <translation>로그를 읽을 수 없어요: %1</translation>
    </message>
    <message>
        <source>It may have been deleted to stay within the disk budget. Deploy again to get a new one.</source>
        <translation>디스크 한도를 지키려고 지웠을 수 있어요. 다시 배포하면 새로 생겨요.</translation>
    </message>
    <message>
        <source>The expression has an error at character %1.</source>
        <translation>정규식의 %1번째 글자에 오류가 있어요.</translation>
    </message>
    <message>
        <source>Fix it, or search for it as plain text.</source>
        <translation>고치거나 일반 텍스트로 검색하세요.</translation>
    </message>
    <message>
        <source>The response of %1 is larger than %2 bytes and was stopped.</source>
        <translation>%1의 응답이 %2바이트보다 커서 중단했어요.</translation>
    </message>
    <message>
        <source>Check that the address is the right one.</source>
        <translation>주소가 맞는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 redirects to %2, which is not safe to follow.</source>
        <translation>안전하지 않아 따라가지 않는 리디렉션이에요: %1 → %2</translation>
    </message>
    <message>
        <source>Use the https address of the redirect&apos;s destination.</source>
        <translation>리디렉션이 향하는 곳의 https 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 redirects too many times.</source>
        <translation>리디렉션이 너무 많아요: %1</translation>
    </message>
    <message>
        <source>Check the address, or contact the administrator of that server.</source>
        <translation>주소를 확인하거나 그 서버의 관리자에게 알려 주세요.</translation>
    </message>
    <message>
        <source>Sign in again, then try again.</source>
        <translation>다시 로그인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Check that this account has permission.</source>
        <translation>이 계정에 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>주소를 확인하세요.</translation>
    </message>
    <message>
        <source>Check the name and password in the proxy settings of this computer.</source>
        <translation>이 컴퓨터의 프록시 설정에서 이름과 비밀번호를 확인하세요.</translation>
    </message>
    <message>
        <source>Wait a while, then try again.</source>
        <translation>잠시 기다린 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Try again later; the problem is on the server&apos;s side.</source>
        <translation>나중에 다시 시도하세요. 문제는 서버 쪽에 있어요.</translation>
    </message>
    <message>
        <source>Check the address and the data of the request.</source>
        <translation>주소와 요청에 보낸 데이터를 확인하세요.</translation>
    </message>
    <message>
        <source>%1 answered with status %2.</source>
        <translation>%1의 응답 상태: %2</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the response was complete.</source>
        <translation>응답이 끝나기 전에 연결이 끊겼어요: %1</translation>
    </message>
    <message>
        <source>Check your network connection, then try again.</source>
        <translation>네트워크 연결을 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 stopped answering.</source>
        <translation>응답이 멈췄어요: %1</translation>
    </message>
    <message>
        <source>%1 could not be reached in time.</source>
        <translation>%1에 제때 연결하지 못했어요.</translation>
    </message>
    <message>
        <source>The host %1 was not found.</source>
        <translation>호스트를 찾지 못했어요: %1</translation>
    </message>
    <message>
        <source>Check the address and your network connection.</source>
        <translation>주소와 네트워크 연결을 확인하세요.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>연결을 거부했어요: %1</translation>
    </message>
    <message>
        <source>Check the address, and that the server is running.</source>
        <translation>주소를 확인하고 서버가 실행 중인지 확인하세요.</translation>
    </message>
    <message>
        <source>The secure connection to %1 could not be established.</source>
        <translation>보안 연결을 맺지 못했어요: %1</translation>
    </message>
    <message>
        <source>Check the clock of this computer. Behind a company proxy, set NODE_EXTRA_CA_CERTS to its certificate file.</source>
        <translation>이 컴퓨터의 시계를 확인하세요. 회사 프록시를 거친다면 NODE_EXTRA_CA_CERTS에 그 인증서 파일을 적으세요.</translation>
    </message>
    <message>
        <source>%1 could not be reached in time through the proxy %2.</source>
        <translation>프록시를 거쳐 %1에 제때 연결하지 못했어요: %2</translation>
    </message>
    <message>
        <source>Check that the proxy is running. To use another proxy, or none, sign in again.</source>
        <translation>프록시가 실행 중인지 확인하세요. 다른 프록시를 쓰거나 쓰지 않으려면 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>Check that the proxy is running, and its address in the environment variable %1. List hosts that need no proxy in no_proxy.</source>
        <translation>프록시가 실행 중인지, 환경 변수 %1의 주소가 맞는지 확인하세요. 프록시 없이 연결할 호스트는 no_proxy에 적으세요.</translation>
    </message>
    <message>
        <source>The proxy %1 could not be reached.</source>
        <translation>프록시 %1에 연결하지 못했어요.</translation>
    </message>
    <message>
        <source>The proxy %1 requires a user name and a password.</source>
        <translation>프록시에 사용자 이름과 비밀번호가 필요해요: %1</translation>
    </message>
    <message>
        <source>Use the form http://name:password@%1 for its address.</source>
        <translation>주소를 http://name:password@%1 형식으로 적어 주세요.</translation>
    </message>
    <message>
        <source>%1 could not be reached through the proxy %2.</source>
        <translation>프록시를 거쳐 %1에 연결하지 못했어요: %2</translation>
    </message>
    <message>
        <source>%1 is not an address that can be fetched.</source>
        <translation>가져올 수 있는 주소가 아니에요: %1</translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation>https://로 시작하는 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>%1에 연결하지 못했어요.</translation>
    </message>
    <message>
        <source>The checksum %1 can&apos;t be used.</source>
        <translation>쓸 수 없는 체크섬이에요: %1</translation>
    </message>
    <message>
        <source>Use a checksum such as sha512- followed by base64.</source>
        <translation>sha512- 뒤에 base64가 오는 체크섬을 쓰세요.</translation>
    </message>
    <message>
        <source>The download is larger than %1 bytes and was stopped.</source>
        <translation>다운로드가 %1바이트보다 커서 중단했어요.</translation>
    </message>
    <message>
        <source>The download from %1 does not match its checksum and was discarded.</source>
        <translation>체크섬과 달라서 다운로드를 버렸어요: %1</translation>
    </message>
    <message>
        <source>Try again. If it still fails, ask the administrator of that server or of your proxy.</source>
        <translation>다시 시도하세요. 계속되면 그 서버나 프록시의 관리자에게 문의하세요.</translation>
    </message>
    <message>
        <source>Correct that line (NAME=value), then try again.</source>
        <translation>그 줄을 고친 뒤(NAME=value) 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1:%2: the name of a variable is missing.</source>
        <translation>%1:%2: 변수 이름이 없어요.</translation>
    </message>
    <message>
        <source>%1:%2: “=” is missing after %3.</source>
        <translation>%1:%2: %3 뒤에 “=”가 없어요.</translation>
    </message>
    <message>
        <source>%1:%2: the quote of %3 is not closed.</source>
        <translation>%1:%2: %3의 따옴표가 닫히지 않았어요.</translation>
    </message>
    <message>
        <source>%1:%2: there is text after the closing quote of %3.</source>
        <translation>%1:%2: %3의 닫는 따옴표 뒤에 글자가 더 있어요.</translation>
    </message>
    <message>
        <source>%1:%2: %3 was already set in line %4; this line is used.</source>
        <translation>%1:%2: %3은(는) %4번째 줄에서 이미 정했어요. 이 줄을 써요.</translation>
    </message>
    <message>
        <source>Save the file as plain text in UTF-8, then try again.</source>
        <translation>파일을 UTF-8 일반 텍스트로 저장한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Check that it is a file of variables.</source>
        <translation>변수 파일이 맞는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1:%2: there is a NUL byte.</source>
        <translation>%1:%2: NUL 바이트가 있어요.</translation>
    </message>
    <message>
        <source>%1:%2: there are bytes that are not UTF-8.</source>
        <translation>%1:%2: UTF-8이 아닌 바이트가 있어요.</translation>
    </message>
    <message>
        <source>%1:%2: there is an invisible line separator.</source>
        <translation>%1:%2: 보이지 않는 줄 구분 문자가 있어요.</translation>
    </message>
    <message>
        <source>The value of %1 can&apos;t be written to a variables file.</source>
        <translation>%1의 값은 변수 파일에 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Export it on its own, or encode it, for example as base64.</source>
        <translation>따로 내보내거나, 예를 들어 base64로 바꾸세요.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>키링이 잠겨 있어요.</translation>
    </message>
    <message>
        <source>Unlock it, for example by signing in to the desktop. Shipdeck then resumes.</source>
        <translation>잠금을 해제하세요(데스크톱에 로그인하면 돼요). 그러면 Shipdeck이 이어서 진행해요.</translation>
    </message>
    <message>
        <source>This session has no keyring to keep secrets in.</source>
        <translation>이 세션에는 비밀 값을 보관할 키링이 없어요.</translation>
    </message>
    <message>
        <source>The key of the stored secrets is not in %1.</source>
        <translation>저장한 비밀 값의 키가 %1에 없어요.</translation>
    </message>
    <message>
        <source>Restore that keyring, or remove the secrets and enter them again.</source>
        <translation>그 키링을 복원하거나, 비밀 값을 지우고 다시 입력하세요.</translation>
    </message>
    <message>
        <source>the memory of this process</source>
        <translation>이 프로세스의 메모리</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1을(를) 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>Restore it from a copy; without it the stored secrets cannot be opened.</source>
        <translation>사본에서 복원하세요. 없으면 저장한 비밀 값을 열 수 없어요.</translation>
    </message>
    <message>
        <source>a file locked with a passphrase</source>
        <translation>암호 문구로 잠긴 파일</translation>
    </message>
    <message>
        <source>The stored secrets are locked with a passphrase.</source>
        <translation>저장한 비밀 값이 암호 문구로 잠겨 있어요.</translation>
    </message>
    <message>
        <source>The passphrase is shorter than %1 characters.</source>
        <translation>암호 문구가 %1자보다 짧아요.</translation>
    </message>
    <message>
        <source>Choose a longer one: four unusual words are good.</source>
        <translation>더 긴 것을 고르세요. 흔하지 않은 낱말 네 개면 좋아요.</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>암호 문구가 달라요.</translation>
    </message>
    <message>
        <source>Try again; nothing was changed.</source>
        <translation>다시 시도하세요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1이(가) 손상됐어요.</translation>
    </message>
    <message>
        <source>Restore it from a copy, or move it away and enter the secrets again. Nothing was changed.</source>
        <translation>사본에서 복원하거나, 옮겨 두고 비밀 값을 다시 입력하세요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>The secrets in %1 can&apos;t be used.</source>
        <translation>%1의 비밀 값을 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Close other programs that have this file open, then try again.</source>
        <translation>이 파일을 연 다른 프로그램을 닫은 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened.</source>
        <translation>%1을(를) 열 수 없어요.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Shipdeck.</source>
        <translation>%1은(는) 더 새로운 Shipdeck이 썼어요.</translation>
    </message>
    <message>
        <source>Update Shipdeck on this computer. Nothing was changed.</source>
        <translation>이 컴퓨터의 Shipdeck을 업데이트하세요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>There is no secret %1.</source>
        <translation>비밀 값 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>It may have been removed: set the variable again.</source>
        <translation>지웠을 수 있어요. 변수를 다시 정하세요.</translation>
    </message>
    <message>
        <source>the keyring of this desktop</source>
        <translation>이 데스크톱의 키링</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be the name of a variable.</source>
        <translation>“%1”은(는) 변수 이름이 될 수 없어요.</translation>
    </message>
    <message>
        <source>%1 is set by Shipdeck itself.</source>
        <translation>%1은(는) Shipdeck이 직접 정해요.</translation>
    </message>
    <message>
        <source>Use a name that does not begin with SHIPDECK_.</source>
        <translation>SHIPDECK_로 시작하지 않는 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>The value of %1 contains a NUL byte, which cannot be passed to a program.</source>
        <translation>%1의 값에 NUL 바이트가 있어 프로그램에 전달할 수 없어요.</translation>
    </message>
    <message>
        <source>Encode the value, for example as base64.</source>
        <translation>예를 들어 base64로 바꾸세요.</translation>
    </message>
    <message>
        <source>The value of %1 is longer than %2 bytes.</source>
        <translation>%1의 값이 %2바이트보다 길어요.</translation>
    </message>
    <message>
        <source>Keep large data in a file of the project.</source>
        <translation>큰 데이터는 프로젝트의 파일에 두세요.</translation>
    </message>
    <message>
        <source>%1 has fewer than %2 characters, too few for a secret.</source>
        <translation>%1은(는) %2자보다 짧아 비밀 값이 되기에 너무 짧아요.</translation>
    </message>
    <message>
        <source>Use a longer value, or make %1 a plain variable.</source>
        <translation>더 긴 값을 쓰거나 %1을(를) 일반 변수로 만드세요.</translation>
    </message>
    <message>
        <source>The key in %1 does not open the secrets in %2.</source>
        <translation>%1의 키로 %2의 비밀 값을 열 수 없어요.</translation>
    </message>
    <message>
        <source>Restore the keyring and this file from the same point in time, or remove the secrets and enter them again. Nothing was changed.</source>
        <translation>같은 시점의 키링과 이 파일을 복원하거나, 비밀 값을 지우고 다시 입력하세요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>Another Shipdeck is creating the key for the secrets.</source>
        <translation>다른 Shipdeck이 지금 비밀 값의 키를 만들고 있어요.</translation>
    </message>
    <message>
        <source>Answer the keyring&apos;s prompt if there is one, then try again.</source>
        <translation>키링이 묻는 것이 있으면 답한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The stored value of %1 is damaged.</source>
        <translation>%1의 저장된 값이 손상됐어요.</translation>
    </message>
    <message>
        <source>Set %1 again; the other secrets are not affected.</source>
        <translation>%1을(를) 다시 정하세요. 다른 비밀 값은 괜찮아요.</translation>
    </message>
    <message>
        <source>There is no deployment %1.</source>
        <translation>배포 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>`shipctl list` shows them.</source>
        <translation>`shipctl list`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>More than one deployment begins with %1.</source>
        <translation>%1(으)로 시작하는 배포가 여러 개예요.</translation>
    </message>
    <message>
        <source>Type more of the id.</source>
        <translation>id를 더 길게 적으세요.</translation>
    </message>
    <message>
        <source>There is no operation %1.</source>
        <translation>작업 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>`shipctl list` shows the deployments.</source>
        <translation>`shipctl list`로 배포를 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Another agent has taken over.</source>
        <translation>다른 에이전트가 넘겨받았어요.</translation>
    </message>
    <message>
        <source>No action needed: the other agent continues.</source>
        <translation>할 일은 없어요. 그 에이전트가 계속해요.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a project.</source>
        <translation>프로젝트 이름으로 쓸 수 없어요: “%1”</translation>
    </message>
    <message>
        <source>There is already a project named %1.</source>
        <translation>이름이 %1인 프로젝트가 이미 있어요.</translation>
    </message>
    <message>
        <source>There is no project named %1.</source>
        <translation>이름이 %1인 프로젝트가 없어요.</translation>
    </message>
    <message>
        <source>`shipctl projects` lists them.</source>
        <translation>`shipctl projects`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>The database must be brought up to date, but another Shipdeck has it open.</source>
        <translation>데이터베이스를 새 형식으로 바꿔야 하는데 다른 Shipdeck이 열어 두고 있어요.</translation>
    </message>
    <message>
        <source>Close other Shipdeck windows and commands, then try again.</source>
        <translation>다른 Shipdeck 창과 명령을 닫은 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The database was written by a newer Shipdeck (schema %1, this version supports %2).</source>
        <translation>더 새로운 Shipdeck이 데이터베이스를 썼어요(형식 %1, 이 버전은 %2까지 지원해요).</translation>
    </message>
    <message>
        <source>Update Shipdeck, or set SHIPDECK_HOME to another folder.</source>
        <translation>Shipdeck을 업데이트하거나 SHIPDECK_HOME을 다른 폴더로 정하세요.</translation>
    </message>
    <message>
        <source>Another program keeps %1 locked.</source>
        <translation>다른 프로그램이 %1을(를) 계속 잠그고 있어요.</translation>
    </message>
    <message>
        <source>Close the program that has it open, then try again.</source>
        <translation>그것을 연 프로그램을 닫은 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The database %1 is damaged.</source>
        <translation>데이터베이스 %1이(가) 손상됐어요.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full.</source>
        <translation>%1이(가) 있는 디스크가 가득 찼어요.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened for writing.</source>
        <translation>데이터베이스 %1을(를) 쓰기용으로 열 수 없어요.</translation>
    </message>
    <message>
        <source>Check the permissions of that file and its folder.</source>
        <translation>그 파일과 폴더의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The database %1 could not complete the operation.</source>
        <translation>데이터베이스 %1: 작업을 완료하지 못했어요.</translation>
    </message>
    <message>
        <source>Run `shipctl doctor` to check it.</source>
        <translation>데이터베이스를 검사하는 `shipctl doctor`를 실행하세요.</translation>
    </message>
    <message>
        <source>There is no variable %1.</source>
        <translation>변수 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s agent is suspended (process %1). To resume it: kill -CONT %1</source>
        <translation>Shipdeck 에이전트가 일시 중지돼 있어요(프로세스 %1). 다시 시작하려면: kill -CONT %1</translation>
    </message>
    <message>
        <source>`shipctl %1 --help` shows its usage.</source>
        <translation>`shipctl %1 --help`에서 사용법을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>`shipctl %1` has no option %2.</source>
        <translation>`shipctl %1`에는 옵션 %2이(가) 없어요.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>혹시 %1인가요?</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1에는 값을 주지 않아요.</translation>
    </message>
    <message>
        <source>The value of %1 is empty.</source>
        <translation>%1의 값이 비어 있어요.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1에는 값이 필요해요.</translation>
    </message>
    <message>
        <source>`shipctl %1` needs %2.</source>
        <translation>`shipctl %1`에는 %2이(가) 필요해요.</translation>
    </message>
    <message>
        <source>Unexpected argument for `shipctl %1`: “%2”.</source>
        <translation>`shipctl %1`에 쓸 수 없는 인수예요: “%2”.</translation>
    </message>
    <message>
        <source>The deployment ended before it could be canceled.</source>
        <translation>취소하기 전에 끝났어요.</translation>
    </message>
    <message>
        <source>%1 is unpinned: the next deployment goes live.</source>
        <translation>%1: 고정을 해제했어요. 다음 배포부터 바로 공개돼요.</translation>
    </message>
    <message>
        <source>Remove %1 with its releases, logs and variables? The source stays.</source>
        <translation>%1을(를) 릴리스, 로그, 변수와 함께 제거할까요? 소스는 그대로 있어요.</translation>
    </message>
    <message>
        <source>%1 was removed completely from this computer.</source>
        <translation>%1을(를) 제거했어요. 이 컴퓨터에 남은 것이 없어요.</translation>
    </message>
    <message>
        <source>GitHub still shows %1; Shipdeck removes it as soon as possible.</source>
        <translation>GitHub에 아직 보이는 것: %1. 가능해지는 대로 제거해요.</translation>
    </message>
    <message>
        <source>Remove its entries from GitHub</source>
        <translation>GitHub에 보이는 항목 제거</translation>
    </message>
    <message>
        <source>deployments, comments, hook and records in %1</source>
        <translation>%1의 배포, 댓글, 훅, 기록</translation>
    </message>
    <message>
        <source>There is no completion for “%1”.</source>
        <translation>“%1”용 자동 완성은 없어요.</translation>
    </message>
    <message>
        <source>Use bash, zsh or fish.</source>
        <translation>bash, zsh, fish 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>Price: %1</source>
        <translation>비용: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>참고: %1</translation>
    </message>
    <message>
        <source>--%1 cannot be used with %2.</source>
        <translation>--%1 옵션은 %2에 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>No deployments yet. Start with: shipctl deploy .</source>
        <translation>아직 배포가 없어요. 다음으로 시작하세요: shipctl deploy .</translation>
    </message>
    <message>
        <source>“%1” is not a regular expression.</source>
        <translation>“%1”은(는) 정규식이 아니에요.</translation>
    </message>
    <message>
        <source>Put a backslash before ( ) [ ] { } . * + ? to mean the character itself.</source>
        <translation>( ) [ ] { } . * + ? 앞에 백슬래시를 두면 그 글자 자체를 뜻해요.</translation>
    </message>
    <message>
        <source>%1 does not have this log.</source>
        <translation>%1: 이 로그가 없어요.</translation>
    </message>
    <message>
        <source>It may not have begun yet: shipctl show %1</source>
        <translation>아직 시작하지 않았을 수 있어요: shipctl show %1</translation>
    </message>
    <message>
        <source>%1 has no address: it is %2.</source>
        <translation>%1에는 주소가 없어요. %2 상태예요.</translation>
    </message>
    <message>
        <source>`shipctl show %1` shows why.</source>
        <translation>`shipctl show %1`에서 이유를 볼 수 있어요.</translation>
    </message>
    <message>
        <source>No browser could be opened: xdg-open is missing (in Debian, the package xdg-utils). Open the address yourself.</source>
        <translation>브라우저를 열 수 없어요. xdg-open이 없어요(Debian에서는 xdg-utils 패키지). 주소를 직접 여세요.</translation>
    </message>
    <message>
        <source>No browser could be opened: there is no display here. Open the address yourself.</source>
        <translation>브라우저를 열 수 없어요. 여기에는 화면이 없어요. 주소를 직접 여세요.</translation>
    </message>
    <message>
        <source>No projects yet. Start with: shipctl deploy .</source>
        <translation>아직 프로젝트가 없어요. 다음으로 시작하세요: shipctl deploy .</translation>
    </message>
    <message>
        <source>“%1” is not a valid value for %2.</source>
        <translation>%2에 쓸 수 없는 값이에요: “%1”.</translation>
    </message>
    <message>
        <source>Use a number from %1 to %2.</source>
        <translation>%1부터 %2까지의 수를 쓰세요.</translation>
    </message>
    <message>
        <source>Use a path that begins with /, for example /healthz.</source>
        <translation>/로 시작하는 경로를 쓰세요. 예: /healthz.</translation>
    </message>
    <message>
        <source>There is no setting %1.</source>
        <translation>설정 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>%1 needs a value: %1=…</source>
        <translation>%1에는 값이 필요해요: %1=…</translation>
    </message>
    <message>
        <source>Settings: %1.</source>
        <translation>설정: %1.</translation>
    </message>
    <message>
        <source>`shipctl vars --help` shows its usage.</source>
        <translation>`shipctl vars --help`에서 사용법을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>A variable&apos;s scope is build, run or both, not “%1”.</source>
        <translation>변수의 범위는 build, run, both 가운데 하나예요. “%1”은(는) 아니에요.</translation>
    </message>
    <message>
        <source>A variable is either --secret or --plain.</source>
        <translation>변수는 --secret이나 --plain 가운데 하나만이에요.</translation>
    </message>
    <message>
        <source>--scope, --secret and --plain go with NAME=value.</source>
        <translation>--scope, --secret, --plain은 NAME=value와 함께 써요.</translation>
    </message>
    <message>
        <source>No variables. Set one: shipctl vars %1 NAME=value</source>
        <translation>변수가 없어요. 하나 정하세요: shipctl vars %1 NAME=value</translation>
    </message>
    <message>
        <source>Make the changes live: shipctl vars %1 --deploy</source>
        <translation>변경을 적용하세요: shipctl vars %1 --deploy</translation>
    </message>
    <message>
        <source>%1 has no variable %2 in %3.</source>
        <translation>%1의 %3에는 변수 %2이(가) 없어요.</translation>
    </message>
    <message>
        <source>`shipctl vars %1` lists them.</source>
        <translation>`shipctl vars %1`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>It runs until it is done; press Ctrl+C again to stop following it.</source>
        <translation>끝날 때까지 계속돼요. 그만 보려면 Ctrl+C를 한 번 더 누르세요.</translation>
    </message>
    <message>
        <source>Canceling; press Ctrl+C again to stop following it.</source>
        <translation>취소하는 중이에요. 따라가기를 그만두려면 Ctrl+C를 다시 누르세요.</translation>
    </message>
    <message>
        <source>It continues in the background. To follow it again: shipctl logs %1 -f</source>
        <translation>백그라운드에서 계속돼요. 다시 보려면: shipctl logs %1 -f</translation>
    </message>
    <message>
        <source>Ready, but staged: the environment is pinned. `shipctl promote %1` makes it live.</source>
        <translation>완료했지만 환경이 고정되어 있어 공개되지 않고 대기해요. 공개하려면: `shipctl promote %1`</translation>
    </message>
    <message>
        <source>There is no standard input to read variables from.</source>
        <translation>변수를 읽을 표준 입력이 없어요.</translation>
    </message>
    <message>
        <source>Pipe them in: shipctl … --env-file - &lt; .env</source>
        <translation>파이프로 넘기세요: shipctl … --env-file - &lt; .env</translation>
    </message>
    <message>
        <source>%1 has no value, and this shell exports no variable of that name.</source>
        <translation>%1에 값이 없고, 이 셸에도 그 이름으로 내보낸 값이 없어요.</translation>
    </message>
    <message>
        <source>A variable&apos;s name is missing before the =.</source>
        <translation>= 앞에 변수 이름이 없어요.</translation>
    </message>
    <message>
        <source>Write NAME=value, for example: API_URL=https://api.example.com</source>
        <translation>NAME=value로 적으세요. 예: API_URL=https://api.example.com</translation>
    </message>
    <message>
        <source>There is no command `%1`.</source>
        <translation>`%1`이라는 명령은 없어요.</translation>
    </message>
    <message>
        <source>`shipctl --help` lists them.</source>
        <translation>`shipctl --help`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Did you mean `%1`?</source>
        <translation>혹시 `%1`인가요?</translation>
    </message>
    <message>
        <source>%1 has no deployments yet.</source>
        <translation>%1에는 아직 배포가 없어요.</translation>
    </message>
    <message>
        <source>Several deployments of %1 are under way: %2.</source>
        <translation>%1의 배포 여러 개가 진행 중이에요: %2.</translation>
    </message>
    <message>
        <source>Name one of them by its id.</source>
        <translation>그 가운데 하나를 id로 적으세요.</translation>
    </message>
    <message>
        <source>There is no deployment and no project %1.</source>
        <translation>배포 %1도, 그런 이름의 프로젝트도 없어요.</translation>
    </message>
    <message>
        <source>`shipctl list` shows the deployments, `shipctl projects` the projects.</source>
        <translation>`shipctl list`로 배포를, `shipctl projects`로 프로젝트를 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Free some disk space, for example by removing old deployments, and retry.</source>
        <translation>예를 들어 오래된 배포를 지워 디스크 공간을 만든 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Node.js ran out of memory.</source>
        <translation>Node.js의 메모리가 모자랐어요.</translation>
    </message>
    <message>
        <source>Give the build more memory: set the build variable NODE_OPTIONS to --max-old-space-size=4096.</source>
        <translation>빌드에 메모리를 더 주세요. 빌드 변수 NODE_OPTIONS를 --max-old-space-size=4096으로 정하세요.</translation>
    </message>
    <message>
        <source>The program was killed, most likely because it used too much memory.</source>
        <translation>프로그램이 강제 종료됐어요. 메모리를 너무 많이 쓴 것 같아요.</translation>
    </message>
    <message>
        <source>package.json and package-lock.json are out of sync.</source>
        <translation>package.json과 package-lock.json이 서로 맞지 않아요.</translation>
    </message>
    <message>
        <source>Run `npm install` on your computer and commit the new package-lock.json. If nothing changes, your npm is newer than the one used here: set your version in package.json (`npm pkg set packageManager=npm@$(npm --version)`) and commit it.</source>
        <translation>내 컴퓨터에서 `npm install`을 실행하고 새 package-lock.json을 커밋하세요. 그래도 달라지는 것이 없으면 내 npm이 여기서 쓰는 npm보다 새 버전이에요. package.json에 내 버전을 적고(`npm pkg set packageManager=npm@$(npm --version)`) 커밋하세요.</translation>
    </message>
    <message>
        <source>The install command is `npm ci`, but there is no package-lock.json.</source>
        <translation>설치 명령이 `npm ci`인데 package-lock.json이 없어요.</translation>
    </message>
    <message>
        <source>Run `npm install` on your computer and commit package-lock.json.</source>
        <translation>내 컴퓨터에서 `npm install`을 실행하고 package-lock.json을 커밋하세요.</translation>
    </message>
    <message>
        <source>Two packages need different versions of the same package.</source>
        <translation>두 패키지가 같은 패키지의 다른 버전을 원해요.</translation>
    </message>
    <message>
        <source>Align the versions named below this line, or set the install command to `npm ci --legacy-peer-deps`.</source>
        <translation>이 줄 아래에 나온 버전을 맞추거나, 설치 명령을 `npm ci --legacy-peer-deps`로 정하세요.</translation>
    </message>
    <message>
        <source>package.json has no script called `%1`.</source>
        <translation>package.json에 `%1` 스크립트가 없어요.</translation>
    </message>
    <message>
        <source>Add the script to package.json, or correct the command in shipdeck.yml.</source>
        <translation>package.json에 스크립트를 추가하거나 shipdeck.yml의 명령을 고치세요.</translation>
    </message>
    <message>
        <source>The package %1 does not exist, or is private.</source>
        <translation>없거나 비공개인 패키지예요: %1</translation>
    </message>
    <message>
        <source>Check the name; if the package is private, add the registry&apos;s token as a variable for the install.</source>
        <translation>이름을 확인하세요. 비공개 패키지라면 레지스트리 토큰을 설치용 변수로 추가하세요.</translation>
    </message>
    <message>
        <source>There is no version %1.</source>
        <translation>%1 버전이 없어요.</translation>
    </message>
    <message>
        <source>Correct the version in package.json.</source>
        <translation>package.json의 버전을 고치세요.</translation>
    </message>
    <message>
        <source>package.json is not valid JSON.</source>
        <translation>package.json이 올바른 JSON이 아니에요.</translation>
    </message>
    <message>
        <source>%1 does not support this version of Node.js.</source>
        <translation>이 Node.js 버전을 지원하지 않아요: %1</translation>
    </message>
    <message>
        <source>Choose another Node.js version: `node:` in shipdeck.yml, or `engines.node` in package.json.</source>
        <translation>다른 Node.js 버전을 고르세요: shipdeck.yml의 `node:` 또는 package.json의 `engines.node`.</translation>
    </message>
    <message>
        <source>The package registry returned an error.</source>
        <translation>패키지 레지스트리가 오류로 응답했어요.</translation>
    </message>
    <message>
        <source>Retry in a few minutes; the problem is on the registry&apos;s side.</source>
        <translation>몇 분 뒤에 다시 시도하세요. 레지스트리 쪽의 문제예요.</translation>
    </message>
    <message>
        <source>package.json and yarn.lock are out of sync.</source>
        <translation>package.json과 yarn.lock이 서로 맞지 않아요.</translation>
    </message>
    <message>
        <source>Run `yarn install` on your computer and commit the new yarn.lock.</source>
        <translation>내 컴퓨터에서 `yarn install`을 실행하고 새 yarn.lock을 커밋하세요.</translation>
    </message>
    <message>
        <source>package.json and pnpm-lock.yaml are out of sync.</source>
        <translation>package.json과 pnpm-lock.yaml이 서로 맞지 않아요.</translation>
    </message>
    <message>
        <source>Run `pnpm install` on your computer and commit the new pnpm-lock.yaml.</source>
        <translation>내 컴퓨터에서 `pnpm install`을 실행하고 새 pnpm-lock.yaml을 커밋하세요.</translation>
    </message>
    <message>
        <source>There is no pnpm-lock.yaml.</source>
        <translation>pnpm-lock.yaml이 없어요.</translation>
    </message>
    <message>
        <source>Run `pnpm install` on your computer and commit pnpm-lock.yaml.</source>
        <translation>내 컴퓨터에서 `pnpm install`을 실행하고 pnpm-lock.yaml을 커밋하세요.</translation>
    </message>
    <message>
        <source>The project requires %1, but another package manager was started.</source>
        <translation>프로젝트에 필요한 것과 다른 패키지 관리자를 시작했어요. 필요한 것: %1</translation>
    </message>
    <message>
        <source>Correct the install command in shipdeck.yml.</source>
        <translation>shipdeck.yml의 설치 명령을 고치세요.</translation>
    </message>
    <message>
        <source>pip could not reach the package index: %1.</source>
        <translation>pip이 패키지 인덱스에 연결하지 못했어요: %1.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network, and pip&apos;s index and proxy settings; then retry.</source>
        <translation>이 컴퓨터의 네트워크와 pip의 인덱스, 프록시 설정을 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Check the name and this computer&apos;s network, then retry.</source>
        <translation>이름과 이 컴퓨터의 네트워크를 확인한 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>A font could not be fetched from Google Fonts.</source>
        <translation>Google Fonts에서 글꼴을 내려받지 못했어요.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network and retry, or serve the font yourself with next/font/local.</source>
        <translation>이 컴퓨터의 네트워크를 확인하고 다시 시도하거나 next/font/local로 글꼴을 직접 제공하세요.</translation>
    </message>
    <message>
        <source>A server on the internet could not be reached.</source>
        <translation>인터넷의 서버에 연결하지 못했어요.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network, then retry.</source>
        <translation>이 컴퓨터의 네트워크를 확인한 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>npm could not read package-lock.json. npm 6, included in Node.js 14 and older, does not support &quot;lockfileVersion&quot;: 3.</source>
        <translation>npm이 package-lock.json을 읽지 못했어요. Node.js 14 이하에 들어 있는 npm 6은 &quot;lockfileVersion&quot;: 3을 지원하지 않아요.</translation>
    </message>
    <message>
        <source>Choose Node.js 16 or newer: `engines.node` in package.json, or `node:` in shipdeck.yml. To keep this version, run `npx npm@6 install` without the lock file and commit the new one.</source>
        <translation>Node.js 16 이상을 고르세요: package.json의 `engines.node` 또는 shipdeck.yml의 `node:`. 이 버전을 계속 쓰려면 잠금 파일 없이 `npx npm@6 install`을 실행하고 새 파일을 커밋하세요.</translation>
    </message>
    <message>
        <source>Run `npx tsc --noEmit` on your computer to see the same error.</source>
        <translation>내 컴퓨터에서 `npx tsc --noEmit`을 실행하면 같은 오류가 보여요.</translation>
    </message>
    <message>
        <source>Fix %4. `npx tsc --noEmit` shows the same error on your computer.</source>
        <translation>고칠 곳: %4. 내 컴퓨터에서 `npx tsc --noEmit`을 실행하면 같은 오류가 보여요.</translation>
    </message>
    <message>
        <source>Fix %4, or change the rule. `npm run lint` shows the same error on your computer.</source>
        <translation>고칠 곳: %4. 또는 규칙을 바꾸세요. 내 컴퓨터에서 `npm run lint`를 실행하면 같은 오류가 보여요.</translation>
    </message>
    <message>
        <source>Fix the location that the log shows around this line.</source>
        <translation>로그의 이 줄 주변에 나온 위치를 고치세요.</translation>
    </message>
    <message>
        <source>Fix %4.</source>
        <translation>고칠 곳: %4</translation>
    </message>
    <message>
        <source>Correct package.json; the log shows the position.</source>
        <translation>package.json을 고치세요. 위치는 로그에 있어요.</translation>
    </message>
    <message>
        <source>%4 imports it. Add the package to package.json, or fix the path. Paths are case-sensitive on the server.</source>
        <translation>%4에서 가져와요. package.json에 패키지를 추가하거나 경로를 고치세요. 서버에서는 대소문자를 구별해요.</translation>
    </message>
    <message>
        <source>Fix the import at %4.</source>
        <translation>%4의 import를 고치세요.</translation>
    </message>
    <message>
        <source>%4 uses it. Set &quot;type&quot;: &quot;module&quot; in package.json, or rename the file to .mjs.</source>
        <translation>%4에서 써요. package.json에 &quot;type&quot;: &quot;module&quot;을 넣거나 파일 확장자를 .mjs로 바꾸세요.</translation>
    </message>
    <message>
        <source>%4 uses it. Use `import`, or rename the file to .cjs.</source>
        <translation>%4에서 써요. `import`를 쓰거나 파일 확장자를 .cjs로 바꾸세요.</translation>
    </message>
    <message>
        <source>Add the package that contains it, usually `%1`, to requirements.txt or pyproject.toml.</source>
        <translation>이 모듈이 든 패키지(보통 `%1`)를 requirements.txt나 pyproject.toml에 추가하세요.</translation>
    </message>
    <message>
        <source>%4 needs it. Add the package that contains it, usually `%1`, to requirements.txt or pyproject.toml.</source>
        <translation>%4에 필요해요. 이 모듈이 든 패키지(보통 `%1`)를 requirements.txt나 pyproject.toml에 추가하세요.</translation>
    </message>
    <message>
        <source>%4 imports it. Pin the version of the package that contains it.</source>
        <translation>%4에서 가져와요. 이것이 든 패키지의 버전을 고정하세요.</translation>
    </message>
    <message>
        <source>No server answered at %1.</source>
        <translation>%1에서 응답한 서버가 없어요.</translation>
    </message>
    <message>
        <source>Start the server at this address, or fix the address.</source>
        <translation>이 주소의 서버를 시작하거나 주소를 고치세요.</translation>
    </message>
    <message>
        <source>A server&apos;s certificate is not trusted here.</source>
        <translation>서버의 인증서를 여기에서 신뢰하지 않아요.</translation>
    </message>
    <message>
        <source>If your company uses its own certificate authority, name its file in the variable SSL_CERT_FILE and restart the agent: shipctl agent stop</source>
        <translation>회사 자체 인증 기관을 쓴다면 SSL_CERT_FILE 변수에 그 파일을 지정하고 에이전트를 다시 시작하세요: shipctl agent stop</translation>
    </message>
    <message>
        <source>The app&apos;s port is already in use.</source>
        <translation>앱이 쓰려는 포트가 이미 사용 중이에요.</translation>
    </message>
    <message>
        <source>Make the app listen on the port in the variable PORT instead of a fixed one.</source>
        <translation>앱이 고정된 포트 대신 변수 PORT의 포트를 쓰게 하세요.</translation>
    </message>
    <message>
        <source>An old bundler uses a hash function that Node.js 17 and newer do not support.</source>
        <translation>오래된 번들러가 Node.js 17 이상에서 지원하지 않는 해시 함수를 써요.</translation>
    </message>
    <message>
        <source>Choose Node.js 16 (`node:` in shipdeck.yml), or set the build variable NODE_OPTIONS to --openssl-legacy-provider.</source>
        <translation>Node.js 16을 고르거나(shipdeck.yml의 `node:`) 빌드 변수 NODE_OPTIONS를 --openssl-legacy-provider로 설정하세요.</translation>
    </message>
    <message>
        <source>The module `%1` was not found.</source>
        <translation>모듈을 찾지 못했어요: `%1`</translation>
    </message>
    <message>
        <source>Add it to the dependencies in package.json, or fix the path. Paths are case-sensitive on the server.</source>
        <translation>package.json의 의존성에 추가하거나 경로를 고치세요. 서버에서는 대소문자를 구분해요.</translation>
    </message>
    <message>
        <source>`%1` is imported, but it does not exist.</source>
        <translation>가져오려는 것이 없어요: `%1`</translation>
    </message>
    <message>
        <source>Add the package to package.json, or fix the path. Paths are case-sensitive on the server.</source>
        <translation>package.json에 패키지를 추가하거나 경로를 고치세요. 서버에서는 대소문자를 구분해요.</translation>
    </message>
    <message>
        <source>`%1` is imported from %2, which does not export it.</source>
        <translation>%2에서 내보내지 않는 것을 가져와요: `%1`</translation>
    </message>
    <message>
        <source>Fix the import.</source>
        <translation>import를 고치세요.</translation>
    </message>
    <message>
        <source>The style sheets need `%1`, which is not installed.</source>
        <translation>스타일시트에 필요한데 설치되어 있지 않아요: `%1`</translation>
    </message>
    <message>
        <source>Run `npm install -D %1` and commit package.json and the lock file.</source>
        <translation>`npm install -D %1`을 실행하고 package.json과 잠금 파일을 커밋하세요.</translation>
    </message>
    <message>
        <source>TypeScript found an error: %2</source>
        <translation>TypeScript가 오류를 찾았어요: %2</translation>
    </message>
    <message>
        <source>The type check found an error: %1</source>
        <translation>타입 검사에서 오류를 찾았어요: %1</translation>
    </message>
    <message>
        <source>Next.js found neither an `app` nor a `pages` folder.</source>
        <translation>Next.js가 `app` 폴더도 `pages` 폴더도 찾지 못했어요.</translation>
    </message>
    <message>
        <source>Set the root directory of the project to the folder that contains it.</source>
        <translation>그 폴더가 있는 곳을 프로젝트의 루트 폴더로 정하세요.</translation>
    </message>
    <message>
        <source>The page %1 failed to prerender.</source>
        <translation>페이지를 미리 렌더링하지 못했어요: %1</translation>
    </message>
    <message>
        <source>Look at the error above this line; often a variable is missing in the build.</source>
        <translation>이 줄 위의 오류를 확인하세요. 빌드에 변수가 빠진 경우가 많아요.</translation>
    </message>
    <message>
        <source>The linter found an error: %1 (%2)</source>
        <translation>린터가 오류를 찾았어요: %1 (%2)</translation>
    </message>
    <message>
        <source>Fix it, or change the rule; `npm run lint` shows the same error on your computer.</source>
        <translation>고치거나 규칙을 바꾸세요. 내 컴퓨터에서 `npm run lint`를 실행하면 같은 오류가 보여요.</translation>
    </message>
    <message>
        <source>ESLint found no configuration.</source>
        <translation>ESLint가 설정을 찾지 못했어요.</translation>
    </message>
    <message>
        <source>Commit an eslint.config.js, or remove the lint step from the build.</source>
        <translation>eslint.config.js를 커밋하거나 빌드에서 린트 단계를 빼세요.</translation>
    </message>
    <message>
        <source>This build treats warnings as errors, and there are warnings.</source>
        <translation>이 빌드는 경고를 오류로 처리하는데 경고가 있어요.</translation>
    </message>
    <message>
        <source>Correct the warnings, or set the build variable CI to false.</source>
        <translation>경고를 고치거나 빌드 변수 CI를 false로 정하세요.</translation>
    </message>
    <message>
        <source>A file uses `import`, but Node.js reads it as CommonJS.</source>
        <translation>파일이 `import`를 쓰지만 Node.js가 CommonJS로 읽어요.</translation>
    </message>
    <message>
        <source>Set &quot;type&quot;: &quot;module&quot; in package.json, or rename the file to .mjs.</source>
        <translation>package.json에 &quot;type&quot;: &quot;module&quot;을 적거나 파일 확장자를 .mjs로 바꾸세요.</translation>
    </message>
    <message>
        <source>A file uses `require`, but Node.js reads it as an ES module.</source>
        <translation>파일이 `require`를 쓰지만 Node.js가 ES 모듈로 읽어요.</translation>
    </message>
    <message>
        <source>Use `import`, or rename the file to .cjs.</source>
        <translation>`import`를 쓰거나 파일 확장자를 .cjs로 바꾸세요.</translation>
    </message>
    <message>
        <source>The code has a syntax error: %1</source>
        <translation>코드에 문법 오류가 있어요: %1</translation>
    </message>
    <message>
        <source>Tests failed: %1.</source>
        <translation>테스트가 실패했어요: %1.</translation>
    </message>
    <message>
        <source>Correct the tests or the code; the failures are listed above this line.</source>
        <translation>테스트나 코드를 고치세요. 실패한 것은 이 줄 위에 나와요.</translation>
    </message>
    <message>
        <source>The test command found no tests.</source>
        <translation>테스트 명령이 테스트를 찾지 못했어요.</translation>
    </message>
    <message>
        <source>Add tests, or turn the test step off in the project&apos;s build settings.</source>
        <translation>테스트를 추가하거나 프로젝트의 빌드 설정에서 테스트 단계를 끄세요.</translation>
    </message>
    <message>
        <source>pip found no matching version of %1 for this Python.</source>
        <translation>pip이 이 Python에 맞는 버전을 찾지 못했어요: %1</translation>
    </message>
    <message>
        <source>Correct the name or the version, or choose another Python version in shipdeck.yml.</source>
        <translation>이름이나 버전을 고치거나, shipdeck.yml에서 다른 Python 버전을 고르세요.</translation>
    </message>
    <message>
        <source>These Python packages conflict: %1.</source>
        <translation>서로 충돌하는 Python 패키지가 있어요: %1.</translation>
    </message>
    <message>
        <source>Loosen or align the versions in the requirements.</source>
        <translation>요구 사항의 버전 범위를 넓히거나 맞추세요.</translation>
    </message>
    <message>
        <source>%1 needs Python %3, but this build uses %2.</source>
        <translation>%1에 필요한 Python: %3. 이 빌드의 버전: %2</translation>
    </message>
    <message>
        <source>Choose a matching Python version in shipdeck.yml.</source>
        <translation>shipdeck.yml에서 맞는 Python 버전을 고르세요.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>%1 파일이 없어요.</translation>
    </message>
    <message>
        <source>Commit it, or correct the install command in shipdeck.yml.</source>
        <translation>커밋하거나 shipdeck.yml의 설치 명령을 고치세요.</translation>
    </message>
    <message>
        <source>A Python package could not be built from source: %1.</source>
        <translation>Python 패키지를 소스에서 빌드하지 못했어요: %1.</translation>
    </message>
    <message>
        <source>Choose a version of the package that has wheels for this Python, or an older Python version.</source>
        <translation>이 Python용 휠이 있는 버전이나 더 오래된 Python 버전을 고르세요.</translation>
    </message>
    <message>
        <source>The Python module `%1` was not found.</source>
        <translation>Python 모듈을 찾지 못했어요: `%1`</translation>
    </message>
    <message>
        <source>`%1` can&apos;t be imported from `%2`.</source>
        <translation>`%2`에서 가져올 수 없어요: `%1`</translation>
    </message>
    <message>
        <source>Pin the version of the package that contains it.</source>
        <translation>이것이 든 패키지의 버전을 고정하세요.</translation>
    </message>
    <message>
        <source>The variable %1 is not set.</source>
        <translation>정하지 않은 변수예요: %1</translation>
    </message>
    <message>
        <source>Add %1 to the project&apos;s variables.</source>
        <translation>프로젝트의 변수에 추가하세요: %1</translation>
    </message>
    <message>
        <source>Django is not fully configured: %1</source>
        <translation>Django 설정이 다 되지 않았어요: %1</translation>
    </message>
    <message>
        <source>Set the missing value in the settings, or as a variable of the project.</source>
        <translation>빠진 값을 설정이나 프로젝트의 변수로 정하세요.</translation>
    </message>
    <message>
        <source>The Go module of %1 is not in go.mod.</source>
        <translation>%1의 Go 모듈이 go.mod에 없어요.</translation>
    </message>
    <message>
        <source>Run `go mod tidy` on your computer and commit go.mod and go.sum.</source>
        <translation>내 컴퓨터에서 `go mod tidy`를 실행하고 go.mod와 go.sum을 커밋하세요.</translation>
    </message>
    <message>
        <source>The Go code did not compile: %1</source>
        <translation>Go 코드를 컴파일하지 못했어요: %1</translation>
    </message>
    <message>
        <source>The compiler found an error: %1</source>
        <translation>컴파일러가 오류를 찾았어요: %1</translation>
    </message>
    <message>
        <source>Docker is not running on this computer.</source>
        <translation>이 컴퓨터에서 Docker가 실행 중이 아니에요.</translation>
    </message>
    <message>
        <source>Start Docker, or build the project without it.</source>
        <translation>Docker를 시작하거나 Docker 없이 빌드하게 하세요.</translation>
    </message>
    <message>
        <source>No Rust toolchain is installed.</source>
        <translation>Rust 툴체인이 설치되어 있지 않아요.</translation>
    </message>
    <message>
        <source>Commit a rust-toolchain.toml that names the version.</source>
        <translation>버전을 적은 rust-toolchain.toml을 커밋하세요.</translation>
    </message>
    <message>
        <source>The repository %1 was not found.</source>
        <translation>저장소를 찾지 못했어요: %1</translation>
    </message>
    <message>
        <source>Check its address, and that Shipdeck has access to it on GitHub.</source>
        <translation>주소를 확인하고, GitHub에서 Shipdeck에 접근 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>git was denied access.</source>
        <translation>git의 접근이 거부됐어요.</translation>
    </message>
    <message>
        <source>Sign in to GitHub again, or give Shipdeck access to this repository.</source>
        <translation>GitHub에 다시 로그인하거나 Shipdeck에 이 저장소의 접근 권한을 주세요.</translation>
    </message>
    <message>
        <source>The branch or commit %1 does not exist.</source>
        <translation>없는 브랜치나 커밋이에요: %1</translation>
    </message>
    <message>
        <source>Choose another branch, or push it first.</source>
        <translation>다른 브랜치를 고르거나 먼저 푸시하세요.</translation>
    </message>
    <message>
        <source>The app has no permission to listen at %1.</source>
        <translation>앱에 이 주소에서 수신할 권한이 없어요: %1</translation>
    </message>
    <message>
        <source>Make it listen on the port in the variable PORT.</source>
        <translation>변수 PORT의 포트를 쓰게 하세요.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read, written or run: permission denied.</source>
        <translation>%1: 읽거나 쓰거나 실행할 권한이 없어요.</translation>
    </message>
    <message>
        <source>If it is a script, make it executable (`git update-index --chmod=+x`). Builds can only write in their own folder.</source>
        <translation>스크립트라면 실행할 수 있게 하세요(`git update-index --chmod=+x`). 빌드는 자기 폴더에만 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>The command `%1` was not found.</source>
        <translation>명령을 찾지 못했어요: `%1`</translation>
    </message>
    <message>
        <source>Add the package that contains it to the dependencies, or fix the command in shipdeck.yml.</source>
        <translation>그것이 든 패키지를 의존성에 추가하거나 shipdeck.yml의 명령을 고치세요.</translation>
    </message>
    <message>
        <source>make stopped at %1.</source>
        <translation>make가 %1에서 멈췄어요.</translation>
    </message>
    <message>
        <source>Look at the lines above this one.</source>
        <translation>이 줄 위의 줄들을 확인하세요.</translation>
    </message>
    <message>
        <source>The commit message contains %1.</source>
        <translation>커밋 메시지에 %1 표시가 있어요.</translation>
    </message>
    <message>
        <source>No changed file matches the path rules.</source>
        <translation>바뀐 파일 가운데 경로 규칙에 해당하는 것이 없어요.</translation>
    </message>
    <message>
        <source>Nothing in %1 changed.</source>
        <translation>%1 안에는 바뀐 것이 없어요.</translation>
    </message>
    <message>
        <source>Deploy it anyway: `shipctl redeploy %1`</source>
        <translation>그래도 배포하려면: `shipctl redeploy %1`</translation>
    </message>
    <message>
        <source>Forget the environment %1 and its releases</source>
        <translation>환경 %1 및 릴리스 지우기</translation>
    </message>
    <message>
        <source>This systemctl command failed: %1</source>
        <translation>systemctl 명령이 실패했어요: %1</translation>
    </message>
    <message>
        <source>Run that command in a terminal to see more.</source>
        <translation>터미널에서 그 명령을 실행하면 더 자세히 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 is not in a clone of a Git repository.</source>
        <translation>%1은(는) Git 저장소의 복제본 안에 있지 않아요.</translation>
    </message>
    <message>
        <source>Name the folder of your clone.</source>
        <translation>복제본 폴더를 알려 주세요.</translation>
    </message>
    <message>
        <source>The hooks of this clone are in %1, which other repositories may use too.</source>
        <translation>이 복제본의 훅은 다른 저장소도 쓸 수 있는 폴더에 있어요: %1.</translation>
    </message>
    <message>
        <source>Add this line to its pre-push hook yourself: %1</source>
        <translation>그곳의 pre-push 훅에 이 줄을 직접 추가해 주세요: %1</translation>
    </message>
    <message>
        <source>This clone has a pre-push hook of its own: %1.</source>
        <translation>이 복제본에는 이미 pre-push 훅이 있어요: %1.</translation>
    </message>
    <message>
        <source>Add this line to it yourself: %1</source>
        <translation>그 훅에 이 줄을 직접 추가해 주세요: %1</translation>
    </message>
    <message>
        <source>No other computer is known to deploy %1 automatically.</source>
        <translation>%1을(를) 자동으로 배포하는 다른 컴퓨터는 알려져 있지 않아요.</translation>
    </message>
    <message>
        <source>`shipctl pushes %1` shows which computers do.</source>
        <translation>어느 컴퓨터가 배포하는지 보려면: `shipctl pushes %1`</translation>
    </message>
    <message>
        <source>GitHub no longer accepts the sign-in of %1.</source>
        <translation>GitHub이 %1의 로그인을 더 이상 받아들이지 않아요.</translation>
    </message>
    <message>
        <source>Sign in to GitHub again; nothing is lost.</source>
        <translation>GitHub에 다시 로그인해 주세요. 잃는 것은 없어요.</translation>
    </message>
    <message>
        <source>%1 has no GitHub app of its own.</source>
        <translation>%1에는 직접 만든 GitHub 앱이 없어요.</translation>
    </message>
    <message>
        <source>Create one: shipctl login github --app</source>
        <translation>만들기: shipctl login github --app</translation>
    </message>
    <message>
        <source>GitHub can only send your browser back to ports %1 to %2 of this computer, and all of them are in use.</source>
        <translation>GitHub은 브라우저를 이 컴퓨터의 포트 %1–%2로만 돌려보낼 수 있는데, 모두 사용 중이에요.</translation>
    </message>
    <message>
        <source>Cancel other sign-ins or close the programs that use these ports, then try again. Signing in with a token needs no port.</source>
        <translation>다른 로그인을 취소하거나 이 포트를 쓰는 프로그램을 닫은 뒤 다시 시도하세요. 토큰으로 로그인할 때는 포트가 필요 없어요.</translation>
    </message>
    <message>
        <source>You are signed in. This page can be closed.</source>
        <translation>로그인했어요. 이 페이지는 닫아도 돼요.</translation>
    </message>
    <message>
        <source>Continue to GitHub</source>
        <translation>GitHub으로 계속하기</translation>
    </message>
    <message>
        <source>gh has no token for %1 on %2.</source>
        <translation>gh에 %2의 %1 토큰이 없어요.</translation>
    </message>
    <message>
        <source>Sign in to gh first: gh auth login --hostname %1</source>
        <translation>먼저 gh에 로그인해 주세요: gh auth login --hostname %1</translation>
    </message>
    <message>
        <source>This is not a GitHub token.</source>
        <translation>GitHub 토큰이 아니에요.</translation>
    </message>
    <message>
        <source>Copy the whole token, which begins with ghp_ or github_pat_.</source>
        <translation>ghp_ 또는 github_pat_로 시작하는 토큰 전체를 복사해 주세요.</translation>
    </message>
    <message>
        <source>GitHub does not know the app that Shipdeck signs in with.</source>
        <translation>Shipdeck이 로그인에 쓰는 앱을 GitHub이 알지 못해요.</translation>
    </message>
    <message>
        <source>Check the client ID, and on which GitHub server the app is registered.</source>
        <translation>클라이언트 ID와 그 앱이 등록된 GitHub 서버를 확인해 주세요.</translation>
    </message>
    <message>
        <source>Signing in with a code is not available on this GitHub.</source>
        <translation>이 GitHub에서는 코드로 로그인할 수 없어요.</translation>
    </message>
    <message>
        <source>Use a token, your gh login, or an app of your own instead.</source>
        <translation>대신 토큰, gh 로그인 또는 직접 만든 앱을 사용해 주세요.</translation>
    </message>
    <message>
        <source>The sign-in was refused on GitHub's page.</source>
        <translation>GitHub 페이지에서 로그인이 거부됐어요.</translation>
    </message>
    <message>
        <source>Start again if that was a mistake.</source>
        <translation>실수였다면 다시 시작해 주세요.</translation>
    </message>
    <message>
        <source>The code of this sign-in has expired.</source>
        <translation>이 로그인 코드가 만료됐어요.</translation>
    </message>
    <message>
        <source>Start again to get a new one.</source>
        <translation>다시 시작하면 새 코드를 받을 수 있어요.</translation>
    </message>
    <message>
        <source>GitHub no longer accepts this sign-in.</source>
        <translation>GitHub이 이 로그인을 더 이상 받아들이지 않아요.</translation>
    </message>
    <message>
        <source>GitHub did not finish the sign-in.</source>
        <translation>GitHub이 로그인을 마치지 못했어요.</translation>
    </message>
    <message>
        <source>Start again; GitHub&apos;s status is on githubstatus.com.</source>
        <translation>다시 시작해 주세요. GitHub의 상태는 githubstatus.com에 있어요.</translation>
    </message>
    <message>
        <source>to read the code of private repositories</source>
        <translation>비공개 저장소의 코드를 읽는 데 필요해요</translation>
    </message>
    <message>
        <source>to show deployments on GitHub</source>
        <translation>GitHub에 배포를 표시하는 데 필요해요</translation>
    </message>
    <message>
        <source>to mark commits as deployed</source>
        <translation>커밋에 배포 상태를 표시하는 데 필요해요</translation>
    </message>
    <message>
        <source>to deploy pull requests and to comment on them</source>
        <translation>풀 리퀘스트를 배포하고 댓글을 다는 데 필요해요</translation>
    </message>
    <message>
        <source>to publish on GitHub Pages</source>
        <translation>GitHub Pages에 게시하는 데 필요해요</translation>
    </message>
    <message>
        <source>to switch GitHub Pages on and off</source>
        <translation>GitHub Pages를 켜고 끄는 데 필요해요</translation>
    </message>
    <message>
        <source>No GitHub server responds at %1.</source>
        <translation>%1에서 응답하는 GitHub 서버가 없어요.</translation>
    </message>
    <message>
        <source>Check the address of your GitHub Enterprise Server.</source>
        <translation>GitHub Enterprise Server의 주소를 확인해 주세요.</translation>
    </message>
    <message>
        <source>to see and deploy private repositories, and to show deployments on GitHub</source>
        <translation>비공개 저장소를 보고 배포하며 GitHub에 배포를 표시하는 데 필요해요</translation>
    </message>
    <message>
        <source>to list all your organisations</source>
        <translation>모든 조직을 나열하는 데 필요해요</translation>
    </message>
    <message>
        <source>to see any repository: install the app first</source>
        <translation>저장소를 보려면 먼저 앱을 설치해야 해요</translation>
    </message>
    <message>
        <source>%1 contains no readable certificates.</source>
        <translation>%1에 읽을 수 있는 인증서가 없어요.</translation>
    </message>
    <message>
        <source>Enter the full path of a PEM file with your server&apos;s certificate authority.</source>
        <translation>서버의 인증 기관이 든 PEM 파일의 전체 경로를 적어 주세요.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a proxy.</source>
        <translation>프록시 주소가 아니에요: “%1”</translation>
    </message>
    <message>
        <source>Use an address such as http://proxy.example.com:3128.</source>
        <translation>http://proxy.example.com:3128 같은 주소를 적어 주세요.</translation>
    </message>
    <message>
        <source>This is not the address of an image.</source>
        <translation>이미지 주소가 아니에요.</translation>
    </message>
    <message>
        <source>No image is shown.</source>
        <translation>이미지가 표시되지 않아요.</translation>
    </message>
    <message>
        <source>The image was not found.</source>
        <translation>이미지를 찾지 못했어요.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a repository.</source>
        <translation>저장소 이름이 아니에요: “%1”</translation>
    </message>
    <message>
        <source>Use the form owner/name: letters, digits, dashes, dots.</source>
        <translation>소유자/이름으로 적어 주세요. 영문자, 숫자, 하이픈, 점을 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>%1 has no commits yet.</source>
        <translation>%1에는 아직 커밋이 없어요.</translation>
    </message>
    <message>
        <source>Push a first commit, then try again.</source>
        <translation>첫 커밋을 푸시한 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Check its spelling; it may have been deleted.</source>
        <translation>철자를 확인해 주세요. 삭제되었을 수도 있어요.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a GitHub server.</source>
        <translation>GitHub 서버의 주소가 아니에요: “%1”</translation>
    </message>
    <message>
        <source>Enter its host name, such as github.example.com.</source>
        <translation>github.example.com 같은 호스트 이름을 적어 주세요.</translation>
    </message>
    <message>
        <source>Tokens are only ever sent over https.</source>
        <translation>토큰은 https로만 보내요.</translation>
    </message>
    <message>
        <source>This organisation requires its own sign-in (SAML).</source>
        <translation>이 조직은 자체 로그인(SAML)을 요구해요.</translation>
    </message>
    <message>
        <source>Authorise this sign-in at %1, then try again.</source>
        <translation>%1에서 이 로그인을 승인한 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>This GitHub sign-in lacks permission for that.</source>
        <translation>이 GitHub 로그인에는 그 작업의 권한이 없어요.</translation>
    </message>
    <message>
        <source>Ask the repository&apos;s owner for access, or sign in another way.</source>
        <translation>저장소 소유자에게 권한을 요청하거나 다른 방법으로 로그인해 주세요.</translation>
    </message>
    <message>
        <source>Sign in with a token that has: %1.</source>
        <translation>다음 권한이 있는 토큰으로 로그인해 주세요: %1.</translation>
    </message>
    <message>
        <source>Not found on GitHub, or this sign-in has no access to it.</source>
        <translation>GitHub에 없거나 이 로그인으로는 접근할 수 없어요.</translation>
    </message>
    <message>
        <source>Check the name, and that this account has access.</source>
        <translation>이름과 이 계정의 접근 권한을 확인해 주세요.</translation>
    </message>
    <message>
        <source>GitHub rejected the request: it conflicts with the current state.</source>
        <translation>지금 상태와 충돌해서 GitHub이 요청을 거절했어요.</translation>
    </message>
    <message>
        <source>Look at the repository on GitHub, then try again.</source>
        <translation>GitHub에서 저장소를 확인한 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>GitHub refused the request.</source>
        <translation>GitHub이 요청을 거부했어요.</translation>
    </message>
    <message>
        <source>Fix the problem that GitHub reports, then try again.</source>
        <translation>GitHub이 알린 문제를 고친 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>GitHub answered with an error (%1).</source>
        <translation>GitHub이 오류로 응답했어요(%1).</translation>
    </message>
    <message>
        <source>Try again later; GitHub&apos;s status is on githubstatus.com.</source>
        <translation>나중에 다시 시도해 주세요. GitHub의 상태는 githubstatus.com에 있어요.</translation>
    </message>
    <message>
        <source>GitHub limits requests until %1.</source>
        <translation>GitHub이 %1까지 요청을 제한해요.</translation>
    </message>
    <message>
        <source>Earlier data is still shown. Try again at %1.</source>
        <translation>전에 가져온 정보는 그대로 표시돼요. %1에 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>GitHub&apos;s response could not be read.</source>
        <translation>GitHub의 응답을 읽을 수 없었어요.</translation>
    </message>
    <message>
        <source>Try again. If it still fails, something between this computer and GitHub alters the responses.</source>
        <translation>다시 시도해 주세요. 계속되면 이 컴퓨터와 GitHub 사이의 무언가가 응답을 바꾸고 있어요.</translation>
    </message>
    <message>
        <source>Not signed in to GitHub: public repositories can still be deployed.</source>
        <translation>GitHub에 로그인하지 않았어요. 공개 저장소는 배포할 수 있어요.</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2 (%3).</source>
        <translation>%1에 %2(으)로 로그인했어요(%3).</translation>
    </message>
    <message>
        <source>%1 no longer accepts the sign-in of %2 (%3).</source>
        <translation>%1이(가) %2의 로그인을 더 이상 받아들이지 않아요(%3).</translation>
    </message>
    <message>
        <source>Sign in: shipctl login github</source>
        <translation>로그인하기: shipctl login github</translation>
    </message>
    <message>
        <source>You are not signed in as %1.</source>
        <translation>%1(으)로 로그인하지 않았어요.</translation>
    </message>
    <message>
        <source>A token on the command line can be read by others.</source>
        <translation>명령줄에 적은 토큰은 다른 사람이 읽을 수 있어요.</translation>
    </message>
    <message>
        <source>Pipe it in: shipctl login github --token - &lt; file</source>
        <translation>표준 입력으로 넘겨 주세요: shipctl login github --token - &lt; file</translation>
    </message>
    <message>
        <source>A token can be made at %1</source>
        <translation>토큰은 %1에서 만들 수 있어요</translation>
    </message>
    <message>
        <source>Paste it and press Enter (it is not shown):</source>
        <translation>붙여 넣고 Enter를 눌러 주세요(표시되지 않아요):</translation>
    </message>
    <message>
        <source>Enter the code %1 at %2</source>
        <translation>%2에서 코드 %1을(를) 입력해 주세요</translation>
    </message>
    <message>
        <source>gh is not installed here, or not signed in.</source>
        <translation>gh가 설치되어 있지 않거나 로그인하지 않았어요.</translation>
    </message>
    <message>
        <source>Sign gh in first: gh auth login</source>
        <translation>먼저 gh에 로그인해 주세요: gh auth login</translation>
    </message>
    <message>
        <source>Continue in the browser: %1</source>
        <translation>브라우저에서 계속해 주세요: %1</translation>
    </message>
    <message>
        <source>Neither GH_TOKEN nor GITHUB_TOKEN is set.</source>
        <translation>GH_TOKEN도 GITHUB_TOKEN도 설정되어 있지 않아요.</translation>
    </message>
    <message>
        <source>Set one of them, or use --token -.</source>
        <translation>둘 중 하나를 설정하거나 --token -을 사용해 주세요.</translation>
    </message>
    <message>
        <source>Choose another way: %1</source>
        <translation>다른 방법을 골라 주세요: %1</translation>
    </message>
    <message>
        <source>Name one way to sign in.</source>
        <translation>로그인 방법을 하나만 지정해 주세요.</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2.</source>
        <translation>%1에 %2(으)로 로그인했어요.</translation>
    </message>
    <message>
        <source>Missing: %1, %2.</source>
        <translation>없는 권한: %1, %2.</translation>
    </message>
    <message>
        <source>Several accounts are signed in: %1.</source>
        <translation>로그인한 계정이 여러 개예요: %1.</translation>
    </message>
    <message>
        <source>Name one: --account %1</source>
        <translation>하나를 지정해 주세요: --account %1</translation>
    </message>
    <message>
        <source>A webhook stays on GitHub: %1</source>
        <translation>GitHub에 웹훅이 남아 있어요: %1</translation>
    </message>
    <message>
        <source>Signed out of %1 (%2).</source>
        <translation>%1에서 로그아웃했어요(%2).</translation>
    </message>
    <message>
        <source>You are not signed in to GitHub.</source>
        <translation>GitHub에 로그인하지 않았어요.</translation>
    </message>
    <message>
        <source>Showing data from %1 ago.</source>
        <translation>%1 전에 본 상태예요.</translation>
    </message>
    <message>
        <source>private repositories need a SAML sign-in: %1</source>
        <translation>비공개 저장소는 SAML 로그인이 필요해요: %1</translation>
    </message>
    <message>
        <source>public repositories only</source>
        <translation>공개 저장소만</translation>
    </message>
    <message>
        <source>private</source>
        <translation>비공개</translation>
    </message>
    <message>
        <source>fork</source>
        <translation>포크</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>보관됨</translation>
    </message>
    <message>
        <source>--limit takes a number.</source>
        <translation>--limit에는 숫자가 필요해요.</translation>
    </message>
    <message>
        <source>`shipctl repos --help` shows its usage.</source>
        <translation>`shipctl repos --help`에서 사용법을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>GitHub&apos;s relay could not be reached.</source>
        <translation>GitHub 릴레이에 연결하지 못했어요.</translation>
    </message>
    <message>
        <source>No action needed: pushes are found without the relay, too.</source>
        <translation>할 일은 없어요. 릴레이 없이도 푸시를 찾아내요.</translation>
    </message>
    <message>
        <source>There is no target %1.</source>
        <translation>배포 대상 %1은(는) 없어요.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>다음 가운데 하나를 고르세요: %1.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>%1 has releases at its target (%2), so the target cannot change.</source>
        <translation>%1의 릴리스가 대상(%2)에 있어서 대상을 바꿀 수 없어요.</translation>
    </message>
    <message>
        <source>Remove the project first, or deploy its source once more under another name: --project NAME --target %1</source>
        <translation>먼저 프로젝트를 제거하거나, 같은 소스를 다른 이름으로 배포하세요: --project NAME --target %1</translation>
    </message>
    <message>
        <source>GitHub Pages cannot publish a file of this name: %1</source>
        <translation>GitHub Pages는 이런 이름의 파일을 게시할 수 없어요: %1</translation>
    </message>
    <message>
        <source>Give it a name in UTF-8, then deploy again.</source>
        <translation>UTF-8 이름으로 바꾼 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The built files in %1 could not be read.</source>
        <translation>%1의 빌드 결과를 읽지 못했어요.</translation>
    </message>
    <message>
        <source>Deploy again.</source>
        <translation>다시 배포하세요.</translation>
    </message>
    <message>
        <source>The build output has no %1: the address would return 404.</source>
        <translation>빌드 결과에 %1이(가) 없어요. 주소가 404로 응답하게 돼요.</translation>
    </message>
    <message>
        <source>Check the output directory, or set another path to check as `health`.</source>
        <translation>출력 디렉터리를 확인하거나, 확인할 다른 경로를 `health`로 정하세요.</translation>
    </message>
    <message>
        <source>%1 refers to %2, which is not in the build output.</source>
        <translation>%1이(가) %2을(를) 요청하지만 빌드 결과에 없어요.</translation>
    </message>
    <message>
        <source>Check the output directory and the build&apos;s log.</source>
        <translation>출력 디렉터리와 빌드 로그를 확인하세요.</translation>
    </message>
    <message>
        <source>%1 refers to %2, but the site is served below %3.</source>
        <translation>%1이(가) %2을(를) 요청하지만 사이트는 %3 아래에서 제공돼요.</translation>
    </message>
    <message>
        <source>Set the base path of the build to %1 (Vite: base, Next.js: basePath, SvelteKit: paths.base), or use relative addresses.</source>
        <translation>빌드의 기본 경로를 %1(으)로 정하거나(Vite: base, Next.js: basePath, SvelteKit: paths.base) 상대 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is %2; GitHub accepts files of at most %3.</source>
        <translation>%1의 크기가 %2예요. GitHub는 파일을 %3까지만 받아요.</translation>
    </message>
    <message>
        <source>Leave it out of the output, or load it from another place.</source>
        <translation>출력에서 빼거나 다른 곳에서 불러오세요.</translation>
    </message>
    <message>
        <source>The site is %1; GitHub Pages publishes at most %2.</source>
        <translation>사이트 크기가 %1예요. GitHub Pages는 %2까지만 게시해요.</translation>
    </message>
    <message>
        <source>Make the output smaller, or choose another target.</source>
        <translation>출력을 줄이거나 다른 배포 대상을 고르세요.</translation>
    </message>
    <message>
        <source>%1 binary files are new to the repository; GitHub accepts at most %2 at a time.</source>
        <translation>저장소에 없던 바이너리 파일이 %1개예요. GitHub는 한 번에 %2개까지만 받아요.</translation>
    </message>
    <message>
        <source>Commit them to the repository: files already there are not uploaded again.</source>
        <translation>저장소에 커밋하세요. 이미 있는 파일은 다시 올리지 않아요.</translation>
    </message>
    <message>
        <source>GitHub Pages serves files only: no server, no functions.</source>
        <translation>GitHub Pages는 파일만 제공해요. 서버나 함수는 없어요.</translation>
    </message>
    <message>
        <source>A repository has one site: production only, no previews.</source>
        <translation>저장소마다 사이트는 하나예요. 프로덕션만 있고 미리보기는 없어요.</translation>
    </message>
    <message>
        <source>All visitors can see it. A private repository needs a paid GitHub plan.</source>
        <translation>누구나 볼 수 있어요. 비공개 저장소는 GitHub 유료 요금제가 필요해요.</translation>
    </message>
    <message>
        <source>GitHub&apos;s limits: 1 GB a site, about 100 GB of traffic a month and 10 deployments an hour.</source>
        <translation>GitHub의 한도: 사이트당 1GB, 한 달 트래픽 약 100GB, 한 시간에 배포 10번.</translation>
    </message>
    <message>
        <source>After a deployment some visitors see the previous release for up to 10 minutes, because GitHub caches responses.</source>
        <translation>배포 뒤 최대 10분 동안 이전 릴리스를 보는 방문자가 있을 수 있어요. GitHub가 응답을 그만큼 캐시해요.</translation>
    </message>
    <message>
        <source>Check what GitHub Pages of %1 shows now</source>
        <translation>지금 %1의 GitHub Pages에 무엇이 있는지 확인</translation>
    </message>
    <message>
        <source>Upload the release to the repository as a commit that is not live yet</source>
        <translation>아직 공개되지 않은 커밋으로 릴리스를 저장소에 올리기</translation>
    </message>
    <message>
        <source>a commit of the site in %1</source>
        <translation>%1에 있는 사이트의 커밋</translation>
    </message>
    <message>
        <source>%1 of %2 files uploaded</source>
        <translation>파일 %2개 가운데 %1개를 올렸어요</translation>
    </message>
    <message>
        <source>The release in %1 on GitHub does not match the build.</source>
        <translation>GitHub의 %1에 있는 릴리스가 빌드한 것과 달라요.</translation>
    </message>
    <message>
        <source>Deploy again. If this repeats, something changes the files in transit.</source>
        <translation>다시 배포하세요. 반복되면 전송 중에 무언가가 파일을 바꾸고 있는 거예요.</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>이미 있음</translation>
    </message>
    <message>
        <source>%1 files uploaded, %2 already there</source>
        <translation>파일 %1개 올림, %2개는 이미 있음</translation>
    </message>
    <message>
        <source>Check that GitHub holds exactly what was built, and that its pages find their files</source>
        <translation>GitHub에 빌드한 그대로 있는지, 페이지가 파일을 찾는지 확인하기</translation>
    </message>
    <message>
        <source>GitHub could not publish the release.</source>
        <translation>GitHub가 릴리스를 게시하지 못했어요.</translation>
    </message>
    <message>
        <source>Look at Actions of %1 on GitHub, then deploy again.</source>
        <translation>GitHub에서 %1의 Actions를 본 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>GitHub did not publish the release within %1 minutes.</source>
        <translation>GitHub가 %1분 안에 릴리스를 게시하지 않았어요.</translation>
    </message>
    <message>
        <source>Look at githubstatus.com, then deploy again.</source>
        <translation>githubstatus.com을 본 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The public address does not show this release.</source>
        <translation>공개 주소에 이 릴리스가 보이지 않아요.</translation>
    </message>
    <message>
        <source>Look at the Pages settings of %1 on GitHub, then deploy again.</source>
        <translation>GitHub에서 %1의 Pages 설정을 본 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>GitHub does not allow updating the branch %1 of %2.</source>
        <translation>GitHub가 %2의 %1 브랜치 변경을 허용하지 않아요.</translation>
    </message>
    <message>
        <source>Exclude %1 from the repository&apos;s branch rules, or allow force pushes and deletions to it.</source>
        <translation>저장소의 브랜치 규칙에서 %1을(를) 빼거나, 강제 푸시와 삭제를 허용하세요.</translation>
    </message>
    <message>
        <source>GitHub did not switch on Pages for %1.</source>
        <translation>GitHub가 Pages를 켜지 않았어요: %1.</translation>
    </message>
    <message>
        <source>A private repository needs a paid GitHub plan: make it public, or choose another target.</source>
        <translation>비공개 저장소는 GitHub 유료 요금제가 필요해요. 공개로 바꾸거나 다른 배포 대상을 고르세요.</translation>
    </message>
    <message>
        <source>This sign-in may not switch on Pages of %1.</source>
        <translation>이 로그인으로는 %1의 Pages를 켤 수 없어요.</translation>
    </message>
    <message>
        <source>Only an administrator of %1 can switch on its GitHub Pages.</source>
        <translation>%1의 GitHub Pages는 관리자만 켤 수 있어요.</translation>
    </message>
    <message>
        <source>Have an administrator make the branch %1 and choose it under Settings &gt; Pages of the repository, then deploy with --replace.</source>
        <translation>관리자에게 브랜치 %1를 만들고 저장소의 Settings &gt; Pages에서 선택해 달라고 한 뒤, --replace로 배포하세요.</translation>
    </message>
    <message>
        <source>To switch on GitHub Pages of %1, this sign-in also needs: %2.</source>
        <translation>%1의 GitHub Pages를 켜려면 이 로그인에 다음 권한이 더 필요해요: %2.</translation>
    </message>
    <message>
        <source>Add that at %1 and try again. Or switch Pages on by hand: make the branch %2, choose it under Settings &gt; Pages of the repository, then deploy with --replace.</source>
        <translation>%1에서 추가한 뒤 다시 시도하세요. 또는 직접 Pages를 켜세요: 브랜치 %2를 만들고 저장소의 Settings &gt; Pages에서 선택한 다음 --replace로 배포하세요.</translation>
    </message>
    <message>
        <source>Use a token of an administrator with `repo`, or with Pages and Administration: write. Or have an administrator switch on Pages with a branch %1, then deploy with --replace.</source>
        <translation>`repo` 또는 Pages와 Administration: write가 있는 관리자 토큰을 쓰거나, 관리자가 %1 브랜치로 Pages를 켠 뒤 --replace로 배포하세요.</translation>
    </message>
    <message>
        <source>The branch %1 of %2 was just updated from elsewhere.</source>
        <translation>방금 다른 곳에서 %2의 %1 브랜치를 바꿨어요.</translation>
    </message>
    <message>
        <source>Check it on GitHub, then deploy again.</source>
        <translation>GitHub에서 확인한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Publish the release and wait until the public address shows it</source>
        <translation>릴리스를 게시하고 공개 주소에 보일 때까지 기다리기</translation>
    </message>
    <message>
        <source>the branch %1 of %2, created if missing</source>
        <translation>%2의 %1 브랜치(없으면 만듦)</translation>
    </message>
    <message>
        <source>GitHub Pages of %1, switched on if it is off</source>
        <translation>%1의 GitHub Pages(꺼져 있으면 켬)</translation>
    </message>
    <message>
        <source>The branch returns to the previous release; without one it is removed and Pages is switched off.</source>
        <translation>브랜치가 이전 릴리스로 돌아가요. 이전 릴리스가 없으면 브랜치를 지우고 Pages를 꺼요.</translation>
    </message>
    <message>
        <source>GitHub is publishing it; this takes about a minute.</source>
        <translation>GitHub가 게시하고 있어요. 1분쯤 걸려요.</translation>
    </message>
    <message>
        <source>%1 shows this release; GitHub&apos;s cached pages may be 10 minutes old</source>
        <translation>%1에 이 릴리스가 보여요. GitHub에 캐시된 페이지는 10분까지 남을 수 있어요</translation>
    </message>
    <message>
        <source>Free: GitHub Pages costs nothing for public repositories.</source>
        <translation>무료: 공개 저장소의 GitHub Pages는 비용이 없어요.</translation>
    </message>
    <message>
        <source>GitHub Pages publishes only GitHub repositories; %1 is not one.</source>
        <translation>GitHub Pages는 GitHub 저장소만 게시해요. %1은(는) GitHub 저장소가 아니에요.</translation>
    </message>
    <message>
        <source>Push it to GitHub, then: shipctl deploy owner/name --target github-pages</source>
        <translation>GitHub에 푸시한 다음: shipctl deploy owner/name --target github-pages</translation>
    </message>
    <message>
        <source>GitHub Pages allows one site per repository, so %1 can&apos;t be deployed there.</source>
        <translation>GitHub Pages는 저장소마다 사이트가 하나라서 배포할 수 없어요: %1.</translation>
    </message>
    <message>
        <source>Deploy production, or make previews on this computer: --target local</source>
        <translation>프로덕션을 배포하거나, 미리보기는 이 컴퓨터에서 만드세요: --target local</translation>
    </message>
    <message>
        <source>%1 is the branch that is published; it cannot be the source as well.</source>
        <translation>%1은(는) 게시되는 브랜치라서 소스가 될 수 없어요.</translation>
    </message>
    <message>
        <source>Choose the branch to build from with --ref.</source>
        <translation>빌드할 브랜치를 --ref로 고르세요.</translation>
    </message>
    <message>
        <source>This is a server (%1); GitHub Pages serves files only.</source>
        <translation>이것은 서버(%1)예요. GitHub Pages는 파일만 제공해요.</translation>
    </message>
    <message>
        <source>Have it export a static site, or run it on this computer: --target local</source>
        <translation>정적 사이트로 내보내게 하거나 이 컴퓨터에서 실행하세요: --target local</translation>
    </message>
    <message>
        <source>The site is served below %1: set that as base path in the configuration of %2, unless its addresses are relative.</source>
        <translation>사이트는 %1 아래에서 제공돼요. 주소가 상대 주소가 아니라면 %2 설정의 기본 경로로 정하세요.</translation>
    </message>
    <message>
        <source>Publishing %1 needs a sign-in to GitHub.</source>
        <translation>%1을(를) 게시하려면 GitHub 로그인이 필요해요.</translation>
    </message>
    <message>
        <source>Sign in with `shipctl login github`, then deploy again.</source>
        <translation>`shipctl login github`로 로그인한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>%1 is archived: nothing can be published from it.</source>
        <translation>%1은(는) 보관된 저장소라서 게시할 수 없어요.</translation>
    </message>
    <message>
        <source>This sign-in may not write to %1.</source>
        <translation>이 로그인으로는 %1에 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Publishing needs permission to push: a token with `repo`, or one with Contents, Pages and Administration: write.</source>
        <translation>게시하려면 푸시 권한이 필요해요. `repo`가 있는 토큰이나 Contents, Pages, Administration: write가 있는 토큰을 쓰세요.</translation>
    </message>
    <message>
        <source>To publish this instead, deploy with --replace. The current content is restored when the project is removed.</source>
        <translation>대신 이것을 게시하려면 --replace로 배포하세요. 지금 있는 것은 프로젝트를 제거하면 복원돼요.</translation>
    </message>
    <message>
        <source>Another Shipdeck project publishes GitHub Pages of %1.</source>
        <translation>다른 Shipdeck 프로젝트가 %1의 GitHub Pages를 게시하고 있어요.</translation>
    </message>
    <message>
        <source>The branch %1 of %2 has a commit that Shipdeck did not make.</source>
        <translation>%2의 %1 브랜치에 Shipdeck이 만들지 않은 커밋이 있어요.</translation>
    </message>
    <message>
        <source>%1 has GitHub Pages already, at %2.</source>
        <translation>%1에는 이미 GitHub Pages가 있어요: %2</translation>
    </message>
    <message>
        <source>Remove the site from GitHub Pages</source>
        <translation>GitHub Pages에서 사이트 제거</translation>
    </message>
    <message>
        <source>GitHub Pages of %1</source>
        <translation>%1의 GitHub Pages</translation>
    </message>
    <message>
        <source>the branch %1 and every release in %2</source>
        <translation>%2의 %1 브랜치와 모든 릴리스</translation>
    </message>
    <message>
        <source>The branch %1 now has commits that are not Shipdeck&apos;s; it is left unchanged.</source>
        <translation>%1 브랜치에 Shipdeck이 만들지 않은 커밋이 있어서 그대로 둬요.</translation>
    </message>
    <message>
        <source>GitHub no longer has the repository %1; its site went with it.</source>
        <translation>GitHub에 %1 저장소가 더는 없어요. 사이트도 함께 사라졌어요.</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>주소: %1</translation>
    </message>
    <message>
        <source>%1 was removed, here and on GitHub.</source>
        <translation>%1을(를) 여기와 GitHub에서 제거했어요.</translation>
    </message>
    <message>
        <source>The branch is back where it was; GitHub has not published it again yet.</source>
        <translation>브랜치는 제자리로 돌아갔지만 GitHub가 아직 다시 게시하지 않았어요.</translation>
    </message>
    <message>
        <source>The address in .gitmodules can't be used.</source>
        <translation>.gitmodules의 주소를 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Fix the address of %1 in .gitmodules.</source>
        <translation>.gitmodules에서 %1의 주소를 고치세요.</translation>
    </message>
    <message>
        <source>The folder %1 stays empty: it is a submodule, and its repository %2 could not be fetched. %3</source>
        <translation>폴더가 비어 있어요: %1. 이 서브모듈의 저장소 %2 가져오기에 실패했어요. %3</translation>
    </message>
    <message>
        <source>A file could not be fetched from Git LFS.</source>
        <translation>Git LFS에서 파일을 가져오지 못했어요.</translation>
    </message>
    <message>
        <source>Check that the account has access to it, and that its LFS quota is not used up.</source>
        <translation>계정에 접근 권한이 있는지, LFS 할당량이 남아 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The files in Git LFS are larger than %1 MB.</source>
        <translation>Git LFS의 파일이 %1 MB보다 커요.</translation>
    </message>
    <message>
        <source>Deploy a smaller repository, or one of its folders.</source>
        <translation>더 작은 저장소나 그 안의 폴더 하나를 배포하세요.</translation>
    </message>
    <message>
        <source>The source archive contains an entry that is not allowed: %1.</source>
        <translation>소스 압축 파일에 허용되지 않는 항목이 있어요: %1.</translation>
    </message>
    <message>
        <source>The archive was not used. Try again; if it still fails, deploy with git.</source>
        <translation>압축 파일을 쓰지 않았어요. 다시 시도하고, 계속되면 git으로 배포하세요.</translation>
    </message>
    <message>
        <source>The source archive is incomplete or damaged.</source>
        <translation>소스 압축 파일이 불완전하거나 손상됐어요.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>다시 시도하세요.</translation>
    </message>
    <message>
        <source>The source is larger than %1 files or %2 MB.</source>
        <translation>소스가 파일 %1개 또는 %2 MB보다 커요.</translation>
    </message>
    <message>
        <source>AWS account %1 as %2</source>
        <translation>AWS 계정 %1, %2</translation>
    </message>
    <message>
        <source>AWS credentials: %1</source>
        <translation>AWS 자격 증명: %1</translation>
    </message>
    <message>
        <source>AWS did not accept this code.</source>
        <translation>AWS가 이 코드를 받아들이지 않았어요.</translation>
    </message>
    <message>
        <source>AWS ended the stream: %1.</source>
        <translation>AWS가 스트림을 끝냈어요: %1.</translation>
    </message>
    <message>
        <source>AWS region: %1</source>
        <translation>AWS 리전: %1</translation>
    </message>
    <message>
        <source>AWS keeps returning the same page of a list.</source>
        <translation>AWS가 목록의 같은 페이지를 계속 돌려줘요.</translation>
    </message>
    <message>
        <source>Credentials from %1 (%2) are not available on this computer.</source>
        <translation>이 컴퓨터에서는 %1(%2)의 자격 증명을 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>%1 cannot go live: it was never ready.</source>
        <translation>%1: 공개할 수 없어요. 배포가 완료된 적이 없어요.</translation>
    </message>
    <message>
        <source>%1 is not a deployment of %2 in %3.</source>
        <translation>%1은(는) %2의 %3 환경에 배포된 것이 아니에요.</translation>
    </message>
    <message>
        <source>The result could not be written: %1.</source>
        <translation>결과를 쓰지 못했어요: %1.</translation>
    </message>
    <message>
        <source>%1 was not removed: confirmation is not possible here.</source>
        <translation>%1: 제거하지 않았어요. 여기에서는 확인을 받을 수 없어요.</translation>
    </message>
    <message>
        <source>To confirm: shipctl remove %1 --yes</source>
        <translation>확인하고 제거하려면: shipctl remove %1 --yes</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>아무것도 제거하지 않았어요.</translation>
    </message>
    <message>
        <source>The name given is empty.</source>
        <translation>이름이 비어 있어요.</translation>
    </message>
    <message>
        <source>`shipctl projects` lists the projects.</source>
        <translation>`shipctl projects`로 프로젝트를 볼 수 있어요.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an environment.</source>
        <translation>“%1”은(는) 환경 이름으로 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an environment. %2</source>
        <translation>환경 이름으로 쓸 수 없어요: “%1”. %2</translation>
    </message>
    <message>
        <source>It has %1 characters, and %2 are allowed.</source>
        <translation>%1자인데 %2자까지 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>It contains a space.</source>
        <translation>공백이 들어 있어요.</translation>
    </message>
    <message>
        <source>It contains “%1”.</source>
        <translation>“%1” 문자가 들어 있어요.</translation>
    </message>
    <message>
        <source>It begins with “%1”.</source>
        <translation>“%1” 문자로 시작해요.</translation>
    </message>
    <message>
        <source>It begins or ends with a space.</source>
        <translation>공백으로 시작하거나 끝나요.</translation>
    </message>
    <message>
        <source>It begins or ends with a dash.</source>
        <translation>하이픈으로 시작하거나 끝나요.</translation>
    </message>
    <message>
        <source>It contains two dashes in a row.</source>
        <translation>하이픈이 두 번 이어져 있어요.</translation>
    </message>
    <message>
        <source>Use 1 to 40 lower case letters, digits and single dashes: --env staging</source>
        <translation>소문자, 숫자, 연속되지 않는 하이픈으로 1~40자를 쓰세요: --env staging</translation>
    </message>
    <message>
        <source>Use 1 to 40 lower case letters, digits and single dashes.</source>
        <translation>소문자, 숫자, 연속되지 않는 하이픈으로 1~40자를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 has no environment “%2”.</source>
        <translation>%1에 “%2” 환경이 없어요.</translation>
    </message>
    <message>
        <source>Available: %1.</source>
        <translation>쓸 수 있는 환경: %1.</translation>
    </message>
    <message>
        <source>No project has an environment “%1”.</source>
        <translation>“%1” 환경이 있는 프로젝트가 없어요.</translation>
    </message>
    <message>
        <source>%1 was not pinned: the next deployment goes live anyway.</source>
        <translation>%1: 고정되어 있지 않았어요. 다음 배포는 그대로 공개돼요.</translation>
    </message>
    <message>
        <source>“%1” is not a state of a deployment.</source>
        <translation>배포에 없는 상태예요: “%1”.</translation>
    </message>
    <message>
        <source>There are more; --limit %1 shows them.</source>
        <translation>더 있어요. --limit %1(으)로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 file, %2 kB</source>
        <translation>파일 %1개, %2kB</translation>
    </message>
    <message>
        <source>%1 of %2 tests failed.</source>
        <translation>테스트 %2개 중 %1개가 실패했어요.</translation>
    </message>
    <message>
        <source>Check the build command: it wrote nothing there.</source>
        <translation>빌드 명령을 확인하세요. 거기에 아무것도 만들지 않았어요.</translation>
    </message>
    <message>
        <source>The fallback page %1, set in %2, is not in the output.</source>
        <translation>%2에서 대체 페이지로 정한 파일이 출력에 없어요: %1.</translation>
    </message>
    <message>
        <source>Correct `fallback`, or let the build make that file.</source>
        <translation>`fallback`을 고치거나 빌드가 그 파일을 만들게 하세요.</translation>
    </message>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation>UTF-8 텍스트가 아니에요.</translation>
    </message>
    <message>
        <source>Save the file again as UTF-8.</source>
        <translation>파일을 UTF-8로 다시 저장하세요.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>파일이 아니라 폴더예요.</translation>
    </message>
    <message>
        <source>Rename the folder.</source>
        <translation>폴더 이름을 바꾸세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a connection.</source>
        <translation>“%1”은(는) 연결 이름으로 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>%1 is a profile of AWS&apos;s own files (%2).</source>
        <translation>%1은(는) AWS 파일(%2)에 있는 프로필이에요.</translation>
    </message>
    <message>
        <source>%1 is for the account %2, but these keys are for the account %3.</source>
        <translation>%1 연결의 계정은 %2인데, 이 키의 계정은 달라요: %3.</translation>
    </message>
    <message>
        <source>Another Shipdeck process is changing its AWS connections.</source>
        <translation>다른 Shipdeck 프로세스가 지금 AWS 연결을 바꾸고 있어요.</translation>
    </message>
    <message>
        <source>Choose another name for these keys, or delete the old keys first: shipctl connections forget %1</source>
        <translation>이 키에 다른 이름을 주거나, 먼저 이전 키를 삭제하세요: shipctl connections forget %1</translation>
    </message>
    <message>
        <source>Enter it too. It is shown together with the keys.</source>
        <translation>그것도 입력해 주세요. 키와 함께 표시돼요.</translation>
    </message>
    <message>
        <source>It has 20 letters and digits and begins with AKIA or ASIA.</source>
        <translation>영문자와 숫자 20자이고 AKIA나 ASIA로 시작해요.</translation>
    </message>
    <message>
        <source>It has 40 characters and is shown once, when the key is made.</source>
        <translation>40자이고, 키를 만들 때 한 번만 표시돼요.</translation>
    </message>
    <message>
        <source>No keys are saved in Shipdeck. Profiles are in AWS&apos;s own files.</source>
        <translation>Shipdeck에 저장된 키가 없어요. 프로필은 AWS 파일에 있어요.</translation>
    </message>
    <message>
        <source>Saved keys: %1</source>
        <translation>저장된 키: %1</translation>
    </message>
    <message>
        <source>Keys that begin with ASIA need their session token.</source>
        <translation>ASIA로 시작하는 키에는 세션 토큰이 필요해요.</translation>
    </message>
    <message>
        <source>Name one: shipctl connections forget NAME</source>
        <translation>이름을 적어 주세요: shipctl connections forget NAME</translation>
    </message>
    <message>
        <source>Delete this file, then enter the keys again.</source>
        <translation>이 파일을 지운 뒤 키를 다시 입력해 주세요.</translation>
    </message>
    <message>
        <source>Shipdeck has no saved AWS keys named %1.</source>
        <translation>Shipdeck에 저장된 AWS 키 중에 없는 이름이에요: %1</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s data is not open, so its store of AWS keys is not available.</source>
        <translation>Shipdeck의 데이터가 열려 있지 않아 AWS 키 보관함을 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Use up to 64 letters, digits and . _ - @ +, such as acme or shop-prod.</source>
        <translation>acme나 shop-prod처럼 영문자, 숫자, . _ - @ +로 64자까지 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>The list of AWS keys saved in Shipdeck (%1) is damaged.</source>
        <translation>Shipdeck에 저장된 AWS 키의 목록(%1)이 손상됐어요.</translation>
    </message>
    <message>
        <source>This is not an access key ID.</source>
        <translation>액세스 키 ID가 아니에요.</translation>
    </message>
    <message>
        <source>This is not a secret access key.</source>
        <translation>비밀 액세스 키가 아니에요.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>잠시 뒤에 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Use that profile (--profile %1), or choose another name for these keys.</source>
        <translation>그 프로필을 쓰거나(--profile %1), 이 키에 다른 이름을 주세요.</translation>
    </message>
    <message>
        <source>Specify which keys to delete.</source>
        <translation>삭제할 키를 지정해 주세요.</translation>
    </message>
    <message>
        <source>`shipctl doctor` shows why.</source>
        <translation>이유는 `shipctl doctor`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>keys in Shipdeck&apos;s vault</source>
        <translation>Shipdeck에 보관한 키</translation>
    </message>
    <message>
        <source>The secret access key of %1 (it is not shown):</source>
        <translation>%1의 비밀 액세스 키(표시되지 않아요):</translation>
    </message>
    <message>
        <source>The session token of these keys (it is not shown):</source>
        <translation>이 키의 세션 토큰(표시되지 않아요):</translation>
    </message>
    <message>
        <source>The keys are kept in Shipdeck&apos;s vault only; use them with --profile %1.</source>
        <translation>키는 Shipdeck에만 암호화해서 보관해요. --profile %1(으)로 쓰세요.</translation>
    </message>
    <message>
        <source>Prefer SSO (login aws --sso START-URL), aws login or a role over keys that never expire.</source>
        <translation>만료되지 않는 키보다 SSO(login aws --sso START-URL), aws login 또는 역할을 권장해요.</translation>
    </message>
    <message>
        <source>Until you enter new keys, Shipdeck can do nothing with %1. Live sites are not affected.</source>
        <translation>새 키를 넣기 전에는 아무 작업도 할 수 없어요: %1. 공개된 사이트는 그대로예요.</translation>
    </message>
    <message>
        <source>Delete the AWS keys %1 from this computer?</source>
        <translation>이 컴퓨터에서 AWS 키를 삭제할까요? (%1)</translation>
    </message>
    <message>
        <source>The keys %1 were deleted from this computer. They still work in AWS: deactivate them there if they are no longer used.</source>
        <translation>키를 이 컴퓨터에서 삭제했어요: %1. AWS에서는 아직 유효하니, 더 쓰지 않으면 AWS에서 비활성화하세요.</translation>
    </message>
    <message>
        <source>No permission to renew the sign-in of profile %1.</source>
        <translation>프로필 %1의 로그인을 갱신할 권한이 없어요.</translation>
    </message>
    <message>
        <source>Ask the account administrator for the permission %1.</source>
        <translation>계정 관리자에게 %1 권한을 요청해 주세요.</translation>
    </message>
    <message>
        <source>The sign-in of profile %1 has expired.</source>
        <translation>프로필 %1의 로그인이 만료됐어요.</translation>
    </message>
    <message>
        <source>Sign in again with: aws login --profile %1; nothing is lost.</source>
        <translation>다시 로그인해 주세요: aws login --profile %1. 잃는 것은 없어요.</translation>
    </message>
    <message>
        <source>The key that `aws login` stored with its sign-in cannot be used.</source>
        <translation>`aws login`이 로그인과 함께 저장한 키를 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Sign in again with: aws login</source>
        <translation>다시 로그인해 주세요: aws login</translation>
    </message>
    <message>
        <source>The AWS keys in the environment have expired.</source>
        <translation>환경 변수의 AWS 키가 만료됐어요.</translation>
    </message>
    <message>
        <source>Set new keys, stop the agent (shipctl agent stop) and continue in that shell. Or store the keys in a profile.</source>
        <translation>새 키를 설정하고 에이전트를 멈춘 뒤(shipctl agent stop) 그 셸에서 계속하세요. 또는 키를 프로필에 저장하세요.</translation>
    </message>
    <message>
        <source>The AWS keys %1 saved in Shipdeck have expired.</source>
        <translation>Shipdeck에 저장된 AWS 키가 만료됐어요: %1</translation>
    </message>
    <message>
        <source>Enter new keys: shipctl login aws --access-key ID --profile %1</source>
        <translation>새 키를 입력해 주세요: shipctl login aws --access-key ID --profile %1</translation>
    </message>
    <message>
        <source>The AWS keys of profile %1 have expired.</source>
        <translation>프로필 %1의 AWS 키가 만료됐어요.</translation>
    </message>
    <message>
        <source>Replace the keys in %1; Shipdeck notices it automatically.</source>
        <translation>%1의 키를 바꿔 주세요. Shipdeck이 자동으로 알아차려요.</translation>
    </message>
    <message>
        <source>Shipdeck is waiting and resumes automatically once that is done.</source>
        <translation>대기하고 있어요. 완료되면 자동으로 이어져요.</translation>
    </message>
    <message>
        <source>Its changes are rolled back once that is done.</source>
        <translation>그렇게 하면 변경 사항을 되돌려요.</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s agent was started with other AWS environment variables: %1.</source>
        <translation>Shipdeck 에이전트가 다른 AWS 환경 변수로 시작됐어요: %1.</translation>
    </message>
    <message>
        <source>Restart it with yours: shipctl agent stop, then try again. Or set the variables as they were.</source>
        <translation>지금 환경 변수로 다시 시작하세요: shipctl agent stop을 실행한 뒤 다시 시도하세요. 또는 환경 변수를 그때처럼 맞춰 주세요.</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s agent (process %1) did not end within ten seconds.</source>
        <translation>Shipdeck 에이전트(프로세스 %1)가 10초 안에 끝나지 않았어요.</translation>
    </message>
    <message>
        <source>Try again, or end it for good: kill -9 %1. Nothing is lost.</source>
        <translation>다시 시도하거나 강제로 끝내 주세요: kill -9 %1. 잃는 것은 없어요.</translation>
    </message>
    <message>
        <source>%1 is offline: its distribution %2 is disabled in AWS.</source>
        <translation>%1 사이트가 오프라인이에요. AWS에서 배포판(distribution) %2이(가) 꺼져 있어요.</translation>
    </message>
    <message>
        <source>Enable it in the CloudFront console, wait until it is deployed, then try again.</source>
        <translation>CloudFront 콘솔에서 켜고(Enable) 배포가 끝날 때까지 기다린 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>%1 is offline: its distribution %2 was deleted in AWS.</source>
        <translation>%1 사이트가 오프라인이에요. AWS에서 배포판(distribution) %2이(가) 삭제됐어요.</translation>
    </message>
    <message>
        <source>Deploy again: missing parts of its stack %1 are recreated, with a new address. If that does not help, remove the project first.</source>
        <translation>다시 배포해 주세요. 스택 %1에 없는 것은 새 주소로 다시 만들어져요. 그래도 안 되면 먼저 프로젝트를 제거하세요.</translation>
    </message>
    <message>
        <source>Specify the release: shipctl rollback %1 --to %2</source>
        <translation>릴리스를 지정해 주세요: shipctl rollback %1 --to %2</translation>
    </message>
    <message>
        <source>It served all sites below this domain. Remove these projects, remove the domain (shipctl connections zone &lt;domain&gt; --remove), connect it again, and deploy.</source>
        <translation>이 도메인 아래의 모든 사이트를 제공하던 배포판이에요. 이 프로젝트들을 제거하고, 도메인을 제거한 뒤(shipctl connections zone &lt;도메인&gt; --remove) 다시 연결하고 배포하세요.</translation>
    </message>
    <message>
        <source>releases beyond the newest %1 (except the live, previous and pinned ones), with files that only they use</source>
        <translation>최신 %1개를 넘는 릴리스(현재, 직전, 고정한 릴리스는 제외)와 그 릴리스만 쓰는 파일</translation>
    </message>
    <message>
        <source>“%1” can only be used with --github.</source>
        <translation>“%1”은(는) --github와 함께 써야 해요.</translation>
    </message>
    <message>
        <source>For a repository&apos;s Actions: shipctl connections policy --github owner/name</source>
        <translation>저장소의 Actions용으로는: shipctl connections policy --github owner/name</translation>
    </message>
    <message>
        <source>%1 is an address of %2, and not of %3.</source>
        <translation>%1은(는) %3의 주소가 아니라 %2의 주소예요.</translation>
    </message>
    <message>
        <source>Code %1, request %2</source>
        <translation>코드 %1, 요청 %2</translation>
    </message>
    <message>
        <source>%1 is removing this project at the moment.</source>
        <translation>지금 %1에서 이 프로젝트를 제거하고 있어요.</translation>
    </message>
    <message>
        <source>%1 is removing old releases at the moment.</source>
        <translation>지금 %1에서 오래된 릴리스를 지우고 있어요.</translation>
    </message>
    <message>
        <source>Resources prepared in AWS with these keys stay there. Delete them first: %1</source>
        <translation>이 키로 AWS에 준비한 리소스는 그대로 남아요. 먼저 삭제하세요: %1</translation>
    </message>
    <message>
        <source>The permissions boundary of roles could not be checked: %1</source>
        <translation>역할의 권한 경계를 확인하지 못했어요: %1</translation>
    </message>
    <message>
        <source>the permissions boundary %1 for roles</source>
        <translation>역할의 권한 경계 %1</translation>
    </message>
    <message>
        <source>The account no longer records which release is live in %1.</source>
        <translation>계정에 %1의 현재 릴리스가 더 이상 기록되어 있지 않아요.</translation>
    </message>
    <message>
        <source>%1 is removing the whole domain at the moment.</source>
        <translation>지금 %1에서 도메인 전체를 제거하고 있어요.</translation>
    </message>
    <message>
        <source>Wait until it is done. If that computer is gone, wait until its lock expires at %1 (UTC).</source>
        <translation>끝날 때까지 기다리세요. 그 컴퓨터가 없어졌다면 %1(UTC)에 잠금이 만료될 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>This plan does not use an AWS account, so it needs no policy.</source>
        <translation>이 계획은 AWS 계정을 쓰지 않아서 정책이 필요 없어요.</translation>
    </message>
    <message>
        <source>For a plan that needs one: shipctl deploy --plan --policy --target %1</source>
        <translation>정책이 필요한 계획: shipctl deploy --plan --policy --target %1</translation>
    </message>
    <message>
        <source>--policy only works together with --plan.</source>
        <translation>--policy는 --plan과 함께 써야 해요.</translation>
    </message>
    <message>
        <source>To see the permissions that a plan needs: shipctl deploy --plan --policy</source>
        <translation>계획에 필요한 권한을 보려면: shipctl deploy --plan --policy</translation>
    </message>
    <message>
        <source>The account already has a resource of that name. `shipctl inventory --all` shows it and its owner. Delete Shipdeck&apos;s resources with `shipctl connections clean`, all others in the AWS console. Then deploy again.</source>
        <translation>그 이름의 리소스가 계정에 이미 있어요. `shipctl inventory --all`로 그것과 소유자를 볼 수 있어요. Shipdeck의 리소스는 `shipctl connections clean`으로, 나머지는 AWS 콘솔에서 지운 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The bucket is in region %1. Set --region %1 or the region of the profile; if AWS_ENDPOINT_URL is set, check where it points.</source>
        <translation>버킷은 %1 리전에 있어요. --region %1 옵션이나 프로필의 리전을 바꿔 주세요. AWS_ENDPOINT_URL이 설정되어 있다면 어디를 가리키는지 확인하세요.</translation>
    </message>
    <message>
        <source>The policy of the bucket %1</source>
        <translation>%1 버킷의 정책</translation>
    </message>
    <message>
        <source>The bucket %1 no longer has a policy, so S3 denies access to its distribution %2. Visitors get 403 for files that are not cached at the edges.</source>
        <translation>%1 버킷에 정책이 더 이상 없어서 S3가 %2 배포판의 접근을 거부해요. 엣지에 캐시되지 않은 파일은 방문자에게 403으로 응답해요.</translation>
    </message>
    <message>
        <source>The policy of the bucket %1 does not allow access for its distribution %2. Visitors get 403 for files that are not cached at the edges.</source>
        <translation>%1 버킷의 정책이 %2 배포판의 접근을 허용하지 않아요. 엣지에 캐시되지 않은 파일은 방문자에게 403으로 응답해요.</translation>
    </message>
    <message>
        <source>Restore the stack&apos;s bucket policy: %1</source>
        <translation>스택의 버킷 정책을 복원하세요: %1</translation>
    </message>
    <message>
        <source>Redeploy to restore what is missing: shipctl redeploy &lt;project&gt;</source>
        <translation>다시 배포하면 없어진 것이 복구돼요: shipctl redeploy &lt;project&gt;</translation>
    </message>
    <message>
        <source>%1 has no route to its release.</source>
        <translation>%1: 배포된 릴리스로 이어지는 경로가 없어요.</translation>
    </message>
    <message>
        <source>Visitors of %1 get 404 instead of the release: S3 does not return its files, or the edge does not know its route.</source>
        <translation>%1 방문자는 릴리스 대신 404를 받아요. S3가 파일을 내주지 않거나 엣지가 경로를 몰라요.</translation>
    </message>
    <message>
        <source>Visitors of %1 get %2 instead of the release: S3 or CloudFront rejects their requests.</source>
        <translation>%1 방문자는 릴리스 대신 %2 응답을 받아요. S3나 CloudFront가 요청을 거부해요.</translation>
    </message>
    <message>
        <source>If the bucket policy or a disabled distribution is reported as the cause, restore the policy or enable the distribution. Otherwise check in the CloudFront console what has changed.</source>
        <translation>원인으로 나온 것이 버킷 정책이면 되돌리고, 꺼진 배포판이면 켜세요. 아니면 CloudFront 콘솔에서 무엇이 바뀌었는지 확인하세요.</translation>
    </message>
    <message>
        <source>Visitors of %1 get %2 instead of the release: the router %3 does not answer like Shipdeck&apos;s router.</source>
        <translation>%1 방문자는 릴리스 대신 %2 응답을 받아요. Shipdeck의 라우터처럼 응답하지 않는 라우터: %3.</translation>
    </message>
    <message>
        <source>If the router was changed, restore the version of the stack: %1</source>
        <translation>라우터가 바뀌었다면 스택의 버전으로 되돌리세요: %1</translation>
    </message>
    <message>
        <source>Visitors of %1 get release %2 instead of the one in its route.</source>
        <translation>%1 방문자는 경로에 지정된 릴리스가 아니라 %2 릴리스를 받아요.</translation>
    </message>
    <message>
        <source>Check again in a minute. If nothing has changed, redeploy: shipctl redeploy &lt;project&gt;</source>
        <translation>1분 뒤에 다시 확인하세요. 그대로라면 다시 배포하세요: shipctl redeploy &lt;project&gt;</translation>
    </message>
    <message>
        <source>%1: not reachable from this computer. %2</source>
        <translation>%1: 이 컴퓨터에서 접속할 수 없어요. %2</translation>
    </message>
    <message>
        <source>The public addresses</source>
        <translation>공개 주소</translation>
    </message>
    <message>
        <source>Addresses that serve the expected release: %1</source>
        <translation>올바른 릴리스를 제공하는 주소: %1개</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>환경 변수</translation>
    </message>
    <message>
        <source>AWS_MAX_ATTEMPTS (max_attempts in AWS&apos;s config) is not a number: %1</source>
        <translation>AWS_MAX_ATTEMPTS(AWS 설정의 max_attempts)가 숫자가 아니에요: %1</translation>
    </message>
    <message>
        <source>Set it to 1 or more, or remove it to use the default (3).</source>
        <translation>1 이상으로 정하거나 지우세요. 지우면 기본값 3을 써요.</translation>
    </message>
    <message>
        <source>%1 is offline: the router %2, which all sites of this region use, was deleted.</source>
        <translation>%1 사이트가 오프라인이에요. 이 리전의 모든 사이트가 쓰는 라우터 %2이(가) 삭제됐어요.</translation>
    </message>
    <message>
        <source>Restore the resources of the stacks, then deploy again: %1</source>
        <translation>스택의 리소스를 복원한 다음 다시 배포하세요: %1</translation>
    </message>
    <message>
        <source>Visitors of %1 do not get this release: the router %2 was changed in AWS.</source>
        <translation>%1 방문자가 이 릴리스를 받지 못해요. AWS에서 라우터 %2이(가) 변경됐어요.</translation>
    </message>
    <message>
        <source>Restore the resources of the stack, then deploy again: %1</source>
        <translation>스택의 리소스를 복원한 다음 다시 배포하세요: %1</translation>
    </message>
    <message>
        <source>Recreate it from its stack, with a new address, then deploy again: %1 (or give up its history: shipctl remove %2, and deploy).</source>
        <translation>스택에서 새 주소로 다시 만든 다음 다시 배포하세요: %1 (또는 기록을 포기하고 shipctl remove %2 뒤에 배포하세요).</translation>
    </message>
    <message>
        <source>Visitors of %1 do not get this release: its distribution %2 has lost its access to the bucket.</source>
        <translation>%1 방문자가 이 릴리스를 받지 못해요. 배포판 %2이(가) 버킷에 접근할 수 없게 되었어요.</translation>
    </message>
    <message>
        <source>Visitors of %1 do not get this release: its distribution %2 no longer uses the router.</source>
        <translation>%1 방문자가 이 릴리스를 받지 못해요. 배포판 %2이(가) 더 이상 라우터를 쓰지 않아요.</translation>
    </message>
    <message>
        <source>Visitors of %1 do not get this release: the policy of the bucket %2 no longer allows its distribution.</source>
        <translation>%1 방문자가 이 릴리스를 받지 못해요. 버킷 %2의 정책이 더 이상 배포판을 허용하지 않아요.</translation>
    </message>
    <message>
        <source>Restore the stack&apos;s bucket policy, then deploy again: %1</source>
        <translation>스택의 버킷 정책을 복원한 다음 다시 배포하세요: %1</translation>
    </message>
    <message>
        <source>%1 is offline: the route store, which all sites of this region use, was deleted.</source>
        <translation>%1 사이트가 오프라인이에요. 이 리전의 모든 사이트가 쓰는 경로 저장소가 삭제됐어요.</translation>
    </message>
    <message>
        <source>Restore the resources of the stacks, then deploy each project of this region again: %1</source>
        <translation>스택의 리소스를 복원한 다음 이 리전의 프로젝트를 하나씩 다시 배포하세요: %1</translation>
    </message>
    <message>
        <source>s3://%1/%2 was changed by hand and can no longer be read.</source>
        <translation>직접 수정되어 더 이상 읽을 수 없어요: s3://%1/%2.</translation>
    </message>
    <message>
        <source>This release can no longer be made current. Choose another one, or deploy its commit again; then remove what is left of it: %1</source>
        <translation>이 릴리스는 더 이상 현재 릴리스로 만들 수 없어요. 다른 릴리스를 고르거나 그 커밋을 다시 배포한 다음, 남은 것을 지우세요: %1</translation>
    </message>
    <message>
        <source>Remove it (%1), then deploy again: this records the live release and starts a new history. Releases to be kept must be pinned again.</source>
        <translation>이것을 지우고(%1) 다시 배포하세요. 현재 릴리스가 다시 기록되고 기록이 새로 시작돼요. 남겨 둘 릴리스는 다시 고정하세요.</translation>
    </message>
    <message>
        <source>Open %1 yourself. If it works, this computer can&apos;t reach it: check its DNS and proxy. If not, run `shipctl doctor aws` to find the cause. Then deploy again.</source>
        <translation>직접 열어 보세요: %1. 열린다면 이 컴퓨터에서 접속하지 못하는 것이니 DNS와 프록시를 확인하세요. 열리지 않으면 `shipctl doctor aws`로 원인을 확인하세요. 그런 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The stack %1 is protected against deletion.</source>
        <translation>스택 %1에 삭제 방지가 켜져 있어요.</translation>
    </message>
    <message>
        <source>To delete it anyway, turn off the protection, then try again: %1</source>
        <translation>그래도 삭제하려면 삭제 방지를 끈 뒤 다시 시도하세요: %1</translation>
    </message>
    <message>
        <source>Previous versions of %1 in the bucket %2 could not be deleted.</source>
        <translation>버킷 %2에 있는 %1의 이전 버전을 지우지 못했어요.</translation>
    </message>
    <message>
        <source>Empty the bucket in the S3 console, which also deletes its versions, then try again.</source>
        <translation>S3 콘솔에서 버킷을 비워 버전까지 지운 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Delete %1 and its releases from the AWS account</source>
        <translation>AWS 계정에서 %1 환경과 그 릴리스 삭제</translation>
    </message>
    <message>
        <source>the route of %1 at the edge</source>
        <translation>%1의 엣지 경로</translation>
    </message>
    <message>
        <source>releases that only %1 has, in the shared bucket</source>
        <translation>공유 버킷에서 %1에만 있는 릴리스</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>되돌릴 수 없어요.</translation>
    </message>
    <message>
        <source>The server accepted the request, then sent nothing more.</source>
        <translation>서버가 요청은 받았지만 그 뒤로 아무것도 보내지 않았어요.</translation>
    </message>
    <message>
        <source>The server is down, or something on the way blocks the connection.</source>
        <translation>서버가 꺼져 있거나 중간에서 연결이 막혀 있어요.</translation>
    </message>
    <message>
        <source>Deploy another version: shipctl deploy --project %1. To see the history: shipctl list --project %1</source>
        <translation>다른 버전을 배포하세요: shipctl deploy --project %1. 배포 기록: shipctl list --project %1</translation>
    </message>
    <message>
        <source>The stack %1 could not be deleted completely (%2).</source>
        <translation>스택 %1을(를) 완전히 삭제하지 못했어요(%2).</translation>
    </message>
    <message>
        <source>A change of the stack %1 failed halfway and was not rolled back (%2).</source>
        <translation>스택 %1의 변경이 도중에 실패했고 롤백되지 않았어요(%2).</translation>
    </message>
    <message>
        <source>Roll it back, then deploy again: aws cloudformation rollback-stack --stack-name %1%2 (or “Roll back” in the CloudFormation console).</source>
        <translation>롤백한 다음 다시 배포하세요: aws cloudformation rollback-stack --stack-name %1%2 (또는 CloudFormation 콘솔의 “롤백”).</translation>
    </message>
    <message>
        <source>Fix the cause, let AWS continue the rollback, then deploy again: aws cloudformation continue-update-rollback --stack-name %1%2 (or “Continue update rollback” in the CloudFormation console, which can also skip what can&apos;t be fixed).</source>
        <translation>원인을 고치고 AWS가 롤백을 계속하게 한 뒤 다시 배포하세요: aws cloudformation continue-update-rollback --stack-name %1%2 (또는 CloudFormation 콘솔의 “업데이트 롤백 계속”. 고칠 수 없는 것은 거기서 건너뛸 수 있어요).</translation>
    </message>
    <message>
        <source>Fix the cause, finish the removal, then deploy again: shipctl connections remove%1</source>
        <translation>원인을 고치고 제거를 끝낸 뒤 다시 배포하세요: shipctl connections remove%1</translation>
    </message>
    <message>
        <source>Fix the cause, finish removing the domain, connect it again, and deploy: shipctl connections zone --remove%2, then shipctl connections zone %1%2</source>
        <translation>원인을 고치고 도메인 제거를 끝낸 다음 다시 연결하고 배포하세요: shipctl connections zone --remove%2, 그다음 shipctl connections zone %1%2</translation>
    </message>
    <message>
        <source>The stack %1 is stuck (%2).</source>
        <translation>스택 %1이(가) 멈춰 있어요(%2).</translation>
    </message>
    <message>
        <source>The stack %1 stays: permission to check whether other projects need it is missing (cloudformation:DescribeStacks).</source>
        <translation>스택 %1은(는) 남아요. 다른 프로젝트가 쓰는지 확인할 권한(cloudformation:DescribeStacks)이 없어요.</translation>
    </message>
    <message>
        <source>It costs nothing. Once the permission is granted, run: %1</source>
        <translation>비용은 들지 않아요. 권한이 생기면 실행하세요: %1</translation>
    </message>
    <message>
        <source>The stack %1 stays: it is protected against deletion.</source>
        <translation>스택 %1은(는) 남아요. 삭제 방지가 켜져 있어요.</translation>
    </message>
    <message>
        <source>It costs nothing. To delete it, turn off the protection (%1), then run: %2</source>
        <translation>비용은 들지 않아요. 삭제하려면 삭제 방지를 끈 뒤(%1) 실행하세요: %2</translation>
    </message>
    <message>
        <source>The stack %1 stays: it serves every host below %2.</source>
        <translation>스택 %1은(는) 남아요. %2 아래의 모든 호스트를 제공하고 있어요.</translation>
    </message>
    <message>
        <source>To remove that domain as well: %1</source>
        <translation>그 도메인도 제거하려면: %1</translation>
    </message>
    <message>
        <source>The stack %1 stays, because sites need it: %2.</source>
        <translation>사이트가 쓰고 있어 스택 %1은(는) 남아요: %2.</translation>
    </message>
    <message>
        <source>It costs nothing, and is deleted with the last of them: shipctl remove &lt;project&gt;</source>
        <translation>비용은 들지 않고, 마지막 사이트와 함께 삭제돼요: shipctl remove &lt;project&gt;</translation>
    </message>
    <message>
        <source>no stack %1</source>
        <translation>스택 %1 없음</translation>
    </message>
    <message>
        <source>no bucket %1</source>
        <translation>버킷 %1 없음</translation>
    </message>
    <message>
        <source>no host, and no object below s3://%1</source>
        <translation>호스트와 s3://%1 아래의 객체 없음</translation>
    </message>
    <message>
        <source>no resource with its tag</source>
        <translation>그 태그가 붙은 리소스 없음</translation>
    </message>
    <message>
        <source>%1 was removed completely from this computer and from the AWS account %2: %3.</source>
        <translation>%1 프로젝트를 이 컴퓨터와 AWS 계정 %2에서 완전히 제거했어요: %3.</translation>
    </message>
    <message>
        <source>%1 was removed from this computer and from the AWS account %2: %3.</source>
        <translation>%1 프로젝트를 이 컴퓨터와 AWS 계정 %2에서 제거했어요: %3.</translation>
    </message>
    <message>
        <source>Prepared resources in %1 were deleted: %2.</source>
        <translation>%1에 미리 준비한 리소스를 삭제했어요: %2.</translation>
    </message>
    <message>
        <source>There was no warm distribution to delete in %1.</source>
        <translation>%1에는 삭제할 예비 배포판이 없었어요.</translation>
    </message>
    <message>
        <source>Still there under its name, but in no stack: %1. Check with `shipctl inventory`, then run: shipctl connections clean</source>
        <translation>같은 이름으로, 어느 스택에도 속하지 않고 아직 남아 있는 것: %1. `shipctl inventory`로 확인한 다음 실행하세요: shipctl connections clean</translation>
    </message>
    <message>
        <source>%1 was removed completely from this computer and from the AWS account %2.</source>
        <translation>%1 프로젝트를 이 컴퓨터와 AWS 계정 %2에서 완전히 제거했어요.</translation>
    </message>
    <message>
        <source>%1 free when idle</source>
        <translation>%1개는 유휴 시 무료</translation>
    </message>
    <message>
        <source>The new project needs a name of its own.</source>
        <translation>새 프로젝트에는 별도의 이름이 필요해요.</translation>
    </message>
    <message>
        <source>Name it: shipctl deploy --project NAME --like %1</source>
        <translation>이름을 정하세요: shipctl deploy --project 이름 --like %1</translation>
    </message>
    <message>
        <source>The new project takes its source from %1, so none can be named.</source>
        <translation>새 프로젝트는 %1의 소스를 그대로 쓰므로 소스를 따로 지정할 수 없어요.</translation>
    </message>
    <message>
        <source>Leave out the source, or leave out --like.</source>
        <translation>소스나 --like 중 하나를 빼세요.</translation>
    </message>
    <message>
        <source>Choose another name for the new project.</source>
        <translation>새 프로젝트에 다른 이름을 정하세요.</translation>
    </message>
    <message>
        <source>%1 (%2 retried)</source>
        <translation>%1 (%2번 재시도)</translation>
    </message>
    <message>
        <source>Commit: %1</source>
        <translation>커밋: %1</translation>
    </message>
    <message>
        <source>“%1” is not the whole id of a commit.</source>
        <translation>“%1”은(는) 커밋의 전체 ID가 아닙니다.</translation>
    </message>
    <message>
        <source>Give all of it (`git rev-parse` prints it), or a part as --ref.</source>
        <translation>전체 ID를 지정하거나(`git rev-parse`로 확인) 일부만 --ref로 지정하세요.</translation>
    </message>
    <message>
        <source>The branch is at commit %1 by now. This plan is for commit %2.</source>
        <translation>브랜치는 지금 커밋 %1에 있습니다. 이 계획은 커밋 %2에 대한 것입니다.</translation>
    </message>
    <message>
        <source>Use a folder inside the project, for example apps/web.</source>
        <translation>프로젝트 안의 폴더를 적어 주세요. 예: apps/web</translation>
    </message>
    <message>
        <source>Use a version, for example 24 or &gt;=20.</source>
        <translation>버전을 적어 주세요. 예: 24 또는 &gt;=20</translation>
    </message>
    <message>
        <source>--%2 is not an option of this target (%1).</source>
        <translation>--%2은(는) 이 배포 대상(%1)의 옵션이 아니에요.</translation>
    </message>
    <message>
        <source>Leave out --%1, or deploy with --target %2.</source>
        <translation>--%1 옵션을 빼거나, --target %2 옵션으로 배포하세요.</translation>
    </message>
    <message>
        <source>Enter the six digits the device shows.</source>
        <translation>기기에 표시된 숫자 여섯 자리를 입력해 주세요.</translation>
    </message>
    <message>
        <source>The agent, nginx and all servers (%1) were stopped. The next command or the window starts them again, except for sites that you stopped.</source>
        <translation>에이전트와 nginx, 모든 서버(%1개)를 종료했어요. 다음 명령이나 창이 다시 시작하지만, 직접 중지한 사이트는 제외돼요.</translation>
    </message>
    <message>
        <source>This computer knows no site on AWS at %1, and the folder %2 is not a site.</source>
        <translation>이 컴퓨터가 아는 AWS 사이트 중에 %1 주소를 쓰는 것이 없고, 폴더 %2도 사이트가 아니에요.</translation>
    </message>
    <message>
        <source>Specify the project with --project, or the output folder with --dir. To import projects of other computers: shipctl import --from-aws</source>
        <translation>--project로 프로젝트를 지정하거나 --dir로 빌드 결과 폴더를 지정해 주세요. 다른 컴퓨터의 프로젝트를 가져오려면: shipctl import --from-aws</translation>
    </message>
    <message>
        <source>This computer knows no site on AWS at %1: this is what the folder %2 would answer there.</source>
        <translation>이 컴퓨터가 아는 AWS 사이트 중에 %1 주소를 쓰는 것이 없어서, 폴더 %2가 그 주소에서 줄 응답을 보여 줘요.</translation>
    </message>
    <message>
        <source>The name servers on the way to %1 answer too slowly.</source>
        <translation>%1까지 가는 네임서버의 응답이 너무 느려요.</translation>
    </message>
    <message>
        <source>The name servers of %1 do not serve it.</source>
        <translation>%1의 네임서버가 이 도메인을 제공하지 않아요.</translation>
    </message>
    <message>
        <source>Create the zone at its DNS provider, or correct the name servers at the registrar.</source>
        <translation>DNS 업체에서 영역을 만들거나, 등록 기관에서 네임서버를 고쳐 주세요.</translation>
    </message>
    <message>
        <source>This network answers DNS queries itself instead of forwarding them.</source>
        <translation>이 네트워크가 DNS 조회를 전달하지 않고 직접 응답해요.</translation>
    </message>
    <message>
        <source>Use another network, or allow DNS (UDP and TCP port 53) to the internet.</source>
        <translation>다른 네트워크를 쓰거나, 인터넷으로 나가는 DNS(UDP와 TCP 포트 53)를 허용하세요.</translation>
    </message>
    <message>
        <source>The DNS records of %1 lead in a circle, or too far.</source>
        <translation>%1의 DNS 레코드가 돌고 돌거나 너무 멀리 이어져요.</translation>
    </message>
    <message>
        <source>Correct the CNAME records or name servers on the way.</source>
        <translation>중간의 CNAME 레코드나 네임서버를 고쳐 주세요.</translation>
    </message>
    <message>
        <source>DNS queries need the library ldns, which is not installed.</source>
        <translation>DNS를 조회하려면 ldns 라이브러리가 필요한데, 설치되어 있지 않아요.</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu: sudo apt install libldns3), then try again.</source>
        <translation>설치한 다음 다시 시도하세요(Debian, Ubuntu: sudo apt install libldns3).</translation>
    </message>
    <message>
        <source>“%1” is not a name that DNS allows.</source>
        <translation>“%1”: DNS에서 쓸 수 없는 이름이에요.</translation>
    </message>
    <message>
        <source>Correct the name, then try again.</source>
        <translation>이름을 고친 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Type a name such as www.shop.example.</source>
        <translation>www.shop.example 같은 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>No domain name was given.</source>
        <translation>도메인 이름이 입력되지 않았어요.</translation>
    </message>
    <message>
        <source>“%1” is the address of a page, not a domain name.</source>
        <translation>“%1”: 도메인 이름이 아니라 페이지 주소예요.</translation>
    </message>
    <message>
        <source>Type only the name: %1</source>
        <translation>이름만 입력하세요: %1</translation>
    </message>
    <message>
        <source>“%1” is an IP address, not a domain name.</source>
        <translation>“%1”: 도메인 이름이 아니라 IP 주소예요.</translation>
    </message>
    <message>
        <source>“%1” contains “%2”, which domain names cannot contain.</source>
        <translation>“%1”: 도메인 이름에는 “%2” 문자를 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>“%1” has a dot too many.</source>
        <translation>“%1”: 점이 하나 더 있어요.</translation>
    </message>
    <message>
        <source>Only the whole first part of “%1” can be *.</source>
        <translation>“%1”: *는 첫 부분 전체로만 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>Type a name such as *.shop.example.</source>
        <translation>*.shop.example 같은 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>A part of “%1” is longer than 63 characters.</source>
        <translation>“%1”: 63자보다 긴 부분이 있어요.</translation>
    </message>
    <message>
        <source>“%1” is longer than 253 characters.</source>
        <translation>“%1”: 253자보다 길어요.</translation>
    </message>
    <message>
        <source>“%1” is not a valid domain name. Its parts consist of letters, digits and hyphens, without a hyphen at an end.</source>
        <translation>“%1”: 올바른 도메인 이름이 아니에요. 각 부분은 문자, 숫자, 하이픈으로 이루어지고 하이픈으로 시작하거나 끝나지 않아요.</translation>
    </message>
    <message>
        <source>“%1” is not a name of the public internet.</source>
        <translation>“%1”: 공개 인터넷에서 쓰는 이름이 아니에요.</translation>
    </message>
    <message>
        <source>“%1” is a suffix that names are registered below.</source>
        <translation>“%1”: 그 아래에 이름을 등록하는 접미사예요.</translation>
    </message>
    <message>
        <source>Type a name that you registered, such as shop.%1.</source>
        <translation>등록한 이름을 입력하세요. 예: shop.%1</translation>
    </message>
    <message>
        <source>End the value of a CNAME record with a dot.</source>
        <translation>CNAME 레코드의 값은 점으로 끝나야 해요.</translation>
    </message>
    <message>
        <source>Set the proxy status of the record to “DNS only”.</source>
        <translation>레코드의 프록시 상태를 “DNS 전용”으로 설정하세요.</translation>
    </message>
    <message>
        <source>Google Cloud DNS has the same name servers: if the zone is there, change it there.</source>
        <translation>Google Cloud DNS도 같은 네임서버를 써요. 영역이 거기에 있다면 거기에서 바꾸세요.</translation>
    </message>
    <message>
        <source>NS1 serves zones of other providers too: if the zone is not at Netlify, change it at its own provider.</source>
        <translation>NS1은 다른 업체의 영역도 제공해요. 영역이 Netlify에 없다면 해당 업체에서 바꾸세요.</translation>
    </message>
    <message>
        <source>Running again after a crash (exit code %1): HTTP %2, %3 ms.</source>
        <translation>멈췄다가 다시 실행 중이에요(종료 코드 %1): HTTP %2, %3ms.</translation>
    </message>
    <message>
        <source>Passing: HTTP %1, %2 ms.</source>
        <translation>정상: HTTP %1, %2ms.</translation>
    </message>
    <message>
        <source>Its server is running, but answers with HTTP %1.</source>
        <translation>서버는 실행 중이지만 HTTP %1 응답을 보내요.</translation>
    </message>
    <message>
        <source>Its server is running, but does not answer: %1</source>
        <translation>서버는 실행 중이지만 응답하지 않아요: %1</translation>
    </message>
    <message>
        <source>Use 1 to 200 characters without / or \, not beginning with a dash or a dot.</source>
        <translation>/나 \ 없이 1~200자로 쓰고, 붙임표나 점으로 시작하지 마세요.</translation>
    </message>
    <message>
        <source>HTTP %1, %2 ms</source>
        <translation>HTTP %1, %2ms</translation>
    </message>
    <message>
        <source>%1 can&apos;t be forgotten on this computer: no AWS account stores it.</source>
        <translation>이 컴퓨터에서만 지울 수 없어요: %1 프로젝트를 보관하는 AWS 계정이 없어요.</translation>
    </message>
    <message>
        <source>To delete it: shipctl remove %1</source>
        <translation>삭제하려면: shipctl remove %1</translation>
    </message>
    <message>
        <source>The removal of %1 from its AWS account is not finished.</source>
        <translation>AWS 계정에서 %1 삭제가 아직 끝나지 않았어요.</translation>
    </message>
    <message>
        <source>Finish it first: shipctl remove %1</source>
        <translation>먼저 끝내세요: shipctl remove %1</translation>
    </message>
    <message>
        <source>%1 was never deployed to its AWS account, so only this computer has it.</source>
        <translation>AWS 계정에 배포한 적이 없어서 이 컴퓨터에만 있어요: %1</translation>
    </message>
    <message>
        <source>%1 has an operation in progress.</source>
        <translation>진행 중인 작업이 있어요: %1</translation>
    </message>
    <message>
        <source>Wait until it ends, or cancel it. Then forget the project.</source>
        <translation>끝날 때까지 기다리거나 취소한 다음에 지우세요.</translation>
    </message>
    <message>
        <source>Leave its pushes to other computers</source>
        <translation>푸시 배포를 다른 컴퓨터에 넘기기</translation>
    </message>
    <message>
        <source>hook and records of this computer in %1</source>
        <translation>%1에 있는 이 컴퓨터의 훅과 기록</translation>
    </message>
    <message>
        <source>Forget the project, its history and its secrets on this computer</source>
        <translation>이 컴퓨터에서 프로젝트, 기록, 비밀 값 지우기</translation>
    </message>
    <message>
        <source>the project %1 on this computer, with the values of its variables</source>
        <translation>이 컴퓨터의 %1 프로젝트와 변수 값</translation>
    </message>
    <message>
        <source>every artifact, log and cache of %1 on this computer</source>
        <translation>이 컴퓨터에 있는 %1의 모든 빌드 결과물, 로그, 캐시</translation>
    </message>
    <message>
        <source>%1, %2 was restarted and is running.</source>
        <translation>%1, %2: 재시작되어 실행 중이에요.</translation>
    </message>
    <message>
        <source>The server could not be started.</source>
        <translation>서버를 시작하지 못했어요.</translation>
    </message>
    <message>
        <source>This log was deleted on %1 in a clean-up of this computer.</source>
        <translation>이 로그는 %1에 이 컴퓨터를 정리하면서 삭제됐어요.</translation>
    </message>
    <message>
        <source>Redeploy to build again with a new log: shipctl redeploy %1</source>
        <translation>다시 배포하면 새 로그와 함께 다시 빌드돼요: shipctl redeploy %1</translation>
    </message>
    <message>
        <source>A project needs a name.</source>
        <translation>프로젝트에는 이름이 있어야 해요.</translation>
    </message>
    <message>
        <source>Use 1 to 200 characters without / or \, not beginning with a dash, a dot or a space, for example my-site.</source>
        <translation>/나 \ 없이 1~200자로 쓰고, 붙임표, 점, 공백으로 시작하지 마세요. 예: my-site</translation>
    </message>
    <message>
        <source>%1 has no server log.</source>
        <translation>%1: 서버 로그가 없어요.</translation>
    </message>
    <message>
        <source>Only servers on this computer have one, from their first start on.</source>
        <translation>이 컴퓨터의 서버에만 있고, 처음 시작될 때부터 기록돼요.</translation>
    </message>
    <message>
        <source>Ports below %1 are for programs of the administrator. Use one from %1 to %2.</source>
        <translation>%1 미만의 포트는 관리자 프로그램만 쓸 수 있어요. %1~%2 중에서 고르세요.</translation>
    </message>
    <message>
        <source>A clean-up of this computer is already waiting or running.</source>
        <translation>이 컴퓨터의 정리가 이미 대기 중이거나 진행 중이에요.</translation>
    </message>
    <message>
        <source>Try again when it has ended.</source>
        <translation>끝난 뒤에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The next build downloads its packages again.</source>
        <translation>다음 빌드에서 패키지를 다시 내려받아요.</translation>
    </message>
    <message>
        <source>The next deployment fetches the repository again.</source>
        <translation>다음 배포에서 저장소를 다시 가져와요.</translation>
    </message>
    <message>
        <source>A build that needs it downloads it again.</source>
        <translation>필요한 빌드가 다시 내려받아요.</translation>
    </message>
    <message>
        <source>Logs of earlier deployments. They cannot be restored.</source>
        <translation>이전 배포의 로그예요. 복원할 수 없어요.</translation>
    </message>
    <message>
        <source>A rollback to one of them is no longer possible; redeploy it instead.</source>
        <translation>삭제하면 이 릴리스로 되돌릴 수 없고, 다시 배포해야 해요.</translation>
    </message>
    <message>
        <source>Live, staged and running releases, and the one that a rollback restores. They stay.</source>
        <translation>공개 중이거나 대기, 실행 중인 릴리스와 되돌리기에 쓰일 릴리스예요. 삭제하지 않아요.</translation>
    </message>
    <message>
        <source>Logs of the releases that stay.</source>
        <translation>남아 있는 릴리스의 로그예요.</translation>
    </message>
    <message>
        <source>Running builds work here. It is deleted when they end.</source>
        <translation>실행 중인 빌드가 쓰는 공간이에요. 끝나면 삭제돼요.</translation>
    </message>
    <message>
        <source>Stored by its server. It is only deleted with the project.</source>
        <translation>서버가 저장한 데이터예요. 프로젝트를 제거할 때만 삭제돼요.</translation>
    </message>
    <message>
        <source>Projects, history, variables and their backups.</source>
        <translation>프로젝트, 기록, 변수와 그 백업이에요.</translation>
    </message>
    <message>
        <source>In use by a live server or a deployment.</source>
        <translation>공개 중인 서버나 배포가 쓰고 있어요.</translation>
    </message>
    <message>
        <source>In use by a deployment.</source>
        <translation>배포가 쓰고 있어요.</translation>
    </message>
    <message>
        <source>Live releases and what they need take %1.</source>
        <translation>공개 중인 릴리스와 필요한 파일이 %1를 차지해요.</translation>
    </message>
    <message>
        <source>Use a larger budget.</source>
        <translation>더 큰 예산을 입력하세요.</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <translation>삭제할 것이 없어요.</translation>
    </message>
    <message>
        <source>To see what is stored here: shipctl clean --list</source>
        <translation>저장된 것을 보려면: shipctl clean --list</translation>
    </message>
    <message>
        <source>`shipctl clean` cannot delete %1.</source>
        <translation>`shipctl clean`은 %1 항목을 삭제할 수 없어요.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Deletable</source>
        <translation>삭제 가능</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>%1 in total, of which %2 can be deleted. Disk budget: %3.</source>
        <translation>모두 %1, 그중 %2 삭제 가능. 디스크 예산: %3.</translation>
    </message>
    <message>
        <source>%1 freed.</source>
        <translation>%1 확보했어요.</translation>
    </message>
    <message>
        <source>Stays as it is: the site and its releases in AWS account %1, %2. Bring it back with: shipctl import --from-aws %3</source>
        <translation>그대로 남아요: AWS 계정 %1, %2의 사이트와 릴리스. 다시 가져오려면: shipctl import --from-aws %3</translation>
    </message>
    <message>
        <source>%1 was not forgotten: confirmation is not possible here.</source>
        <translation>여기서는 확인할 수 없어서 지우지 않았어요: %1</translation>
    </message>
    <message>
        <source>To confirm: shipctl forget %1 --yes</source>
        <translation>확인하려면: shipctl forget %1 --yes</translation>
    </message>
    <message>
        <source>Forget %1 on this computer, with its logs, history and the values of its variables?</source>
        <translation>이 컴퓨터에서 %1 프로젝트의 로그, 기록, 변수 값을 지울까요?</translation>
    </message>
    <message>
        <source>Nothing was forgotten.</source>
        <translation>아무것도 지우지 않았어요.</translation>
    </message>
    <message>
        <source>%1 is forgotten on this computer.</source>
        <translation>이 컴퓨터에서 지웠어요: %1</translation>
    </message>
    <message>
        <source>%1 is now named %2. Its addresses stay as they are.</source>
        <translation>이름을 바꿨어요: %1 → %2. 주소는 그대로예요.</translation>
    </message>
    <message>
        <source>%1 already belongs to another project in this account (stack %2).</source>
        <translation>%1: 이 계정의 다른 프로젝트가 이미 사용하고 있어요(스택 %2).</translation>
    </message>
    <message>
        <source>Remove it there first: shipctl domains remove %1</source>
        <translation>먼저 그곳에서 제거하세요: shipctl domains remove %1</translation>
    </message>
    <message>
        <source>The target of %1 can&apos;t have domains of your own: %2.</source>
        <translation>%1의 대상에는 내 도메인을 연결할 수 없어요: %2.</translation>
    </message>
    <message>
        <source>To use a domain, deploy under another name (--project) with --target %1.</source>
        <translation>도메인을 쓰려면 다른 이름(--project)으로 --target %1에 배포하세요.</translation>
    </message>
    <message>
        <source>DNS records lead domains to their distributions, and prove them to AWS.</source>
        <translation>DNS 레코드는 도메인을 배포판으로 연결하고, 도메인 소유를 AWS에 증명해요.</translation>
    </message>
    <message>
        <source>Certificates for domains of sites; one covers every host of the wildcard domain.</source>
        <translation>사이트 도메인의 인증서예요. 와일드카드 도메인은 인증서 하나로 모든 호스트를 다뤄요.</translation>
    </message>
    <message>
        <source>Free: certificate, distribution and alias records cost nothing. A hosted zone in Route 53 costs $0.50 a month, whether Shipdeck uses it or not.</source>
        <translation>무료예요. 인증서, 배포판, 별칭 레코드에는 비용이 들지 않아요. Route 53 호스팅 영역은 Shipdeck 사용 여부와 관계없이 월 $0.50이에요.</translation>
    </message>
    <message>
        <source>Stop serving the site at %1</source>
        <translation>%1에서 사이트 제공 중지</translation>
    </message>
    <message>
        <source>Delete the DNS records of %1 that Shipdeck wrote</source>
        <translation>Shipdeck이 만든 %1의 DNS 레코드 삭제</translation>
    </message>
    <message>
        <source>Delete the DNS records of %1 where its DNS is: %2.</source>
        <translation>%1의 DNS 레코드를 DNS 업체에서 삭제하세요: %2.</translation>
    </message>
    <message>
        <source>Remove %1 from the distribution (takes a few minutes)</source>
        <translation>배포판에서 %1 제거(몇 분 걸려요)</translation>
    </message>
    <message>
        <source>the distribution in the stack %1</source>
        <translation>스택 %1의 배포판</translation>
    </message>
    <message>
        <source>the certificate, if no other domain of the site needs it</source>
        <translation>인증서(사이트의 다른 도메인이 쓰지 않는 경우)</translation>
    </message>
    <message>
        <source>Requesting a certificate</source>
        <translation>인증서 요청 중</translation>
    </message>
    <message>
        <source>Waiting for a DNS record</source>
        <translation>DNS 레코드 대기 중</translation>
    </message>
    <message>
        <source>Proving the domain to AWS</source>
        <translation>AWS에 도메인 증명 중</translation>
    </message>
    <message>
        <source>AWS issues the certificate</source>
        <translation>AWS가 인증서 발급 중</translation>
    </message>
    <message>
        <source>Changing the distribution</source>
        <translation>배포판 변경 중</translation>
    </message>
    <message>
        <source>Pointing it to the distribution</source>
        <translation>배포판으로 연결 중</translation>
    </message>
    <message>
        <source>Checking its first answer</source>
        <translation>첫 응답 확인 중</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>공개됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>제거 중</translation>
    </message>
    <message>
        <source>Add this record where the domain&apos;s DNS is. Shipdeck continues by itself.</source>
        <translation>도메인의 DNS가 있는 곳에 이 레코드를 추가하세요. 이후는 Shipdeck이 자동으로 진행해요.</translation>
    </message>
    <message>
        <source>Add this record at %1. Shipdeck continues by itself.</source>
        <translation>%1에 이 레코드를 추가하세요. 이후는 Shipdeck이 자동으로 진행해요.</translation>
    </message>
    <message>
        <source>No project has the domain %1.</source>
        <translation>도메인 %1을 가진 프로젝트가 없어요.</translation>
    </message>
    <message>
        <source>`shipctl domains` lists them.</source>
        <translation>`shipctl domains`로 목록을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 is already a domain of %2.</source>
        <translation>%1: 이미 %2의 도메인이에요.</translation>
    </message>
    <message>
        <source>To see its state: shipctl domains show %1. To free it: shipctl domains remove %1</source>
        <translation>상태 보기: shipctl domains show %1. 연결 해제: shipctl domains remove %1</translation>
    </message>
    <message>
        <source>%1 can&apos;t lead to CloudFront: %2 has no record for that at a domain&apos;s own name.</source>
        <translation>%1: CloudFront로 연결할 수 없어요. %2에는 루트 도메인에 쓸 수 있는 레코드가 없어요.</translation>
    </message>
    <message>
        <source>Add www.%1 instead, or move the domain&apos;s DNS to Route 53.</source>
        <translation>대신 www.%1을 추가하거나 도메인의 DNS를 Route 53으로 옮기세요.</translation>
    </message>
    <message>
        <source>Compare its DNS records: shipctl domains show %1</source>
        <translation>DNS 레코드를 비교하세요: shipctl domains show %1</translation>
    </message>
    <message>
        <source>No project can have a domain: it needs a site on AWS.</source>
        <translation>도메인을 연결할 프로젝트가 없어요. AWS에 사이트가 있어야 해요.</translation>
    </message>
    <message>
        <source>Several projects can have the domain.</source>
        <translation>도메인을 연결할 수 있는 프로젝트가 여러 개예요.</translation>
    </message>
    <message>
        <source>Deploy one: shipctl deploy --target %1</source>
        <translation>먼저 배포하세요: shipctl deploy --target %1</translation>
    </message>
    <message>
        <source>Choose one with --project.</source>
        <translation>--project로 하나를 고르세요.</translation>
    </message>
    <message>
        <source>Point %1 to the distribution</source>
        <translation>%1을 배포판으로 연결</translation>
    </message>
    <message>
        <source>the records %1 (A and AAAA) in Route 53; if its DNS is elsewhere, Shipdeck shows the record and waits until you have added it</source>
        <translation>Route 53의 레코드 %1(A, AAAA). DNS가 다른 곳에 있으면 Shipdeck이 레코드를 보여 주고 추가될 때까지 기다려요</translation>
    </message>
    <message>
        <source>The records are deleted from Route 53.</source>
        <translation>레코드를 Route 53에서 삭제해요.</translation>
    </message>
    <message>
        <source>Add this DNS record where the DNS of %1 is: %2</source>
        <translation>%1의 DNS가 있는 곳에 이 DNS 레코드를 추가하세요: %2</translation>
    </message>
    <message>
        <source>%1 is already an address of another CloudFront distribution.</source>
        <translation>%1: 이미 다른 CloudFront 배포판의 주소예요.</translation>
    </message>
    <message>
        <source>The certificate for %1 does not cover %2, which was added to the site meanwhile.</source>
        <translation>%1의 인증서에 그사이 사이트에 추가된 %2 이름이 없어요.</translation>
    </message>
    <message>
        <source>Add it again: shipctl domains add %1</source>
        <translation>다시 추가하세요: shipctl domains add %1</translation>
    </message>
    <message>
        <source>Add %1 to the distribution (takes a few minutes)</source>
        <translation>배포판에 %1 추가(몇 분 걸려요)</translation>
    </message>
    <message>
        <source>the distribution in the stack %1: the name %2 and its certificate</source>
        <translation>스택 %1의 배포판: 이름 %2, 인증서</translation>
    </message>
    <message>
        <source>The name is removed from the distribution.</source>
        <translation>배포판에서 이름을 제거해요.</translation>
    </message>
    <message>
        <source>%1 has no live release in %2 that a domain could show.</source>
        <translation>%1: %2에 도메인으로 보여 줄 현재 릴리스가 없어요.</translation>
    </message>
    <message>
        <source>Deploy it first, then add the domain.</source>
        <translation>먼저 배포한 뒤 도메인을 추가하세요.</translation>
    </message>
    <message>
        <source>The DNS record of the certificate</source>
        <translation>인증서의 DNS 레코드</translation>
    </message>
    <message>
        <source>Request a certificate for %1</source>
        <translation>%1 인증서 요청</translation>
    </message>
    <message>
        <source>a certificate for %1 in us-east-1, which is free; one that fits is reused</source>
        <translation>us-east-1의 %1 인증서(무료). 맞는 인증서가 있으면 재사용해요</translation>
    </message>
    <message>
        <source>The certificate is deleted.</source>
        <translation>인증서를 삭제해요.</translation>
    </message>
    <message>
        <source>%1 is not registered, or has no name servers.</source>
        <translation>%1: 등록되지 않았거나 네임서버가 없어요.</translation>
    </message>
    <message>
        <source>Check the spelling. If it is new, set its name servers where you bought it, then try again.</source>
        <translation>철자를 확인하세요. 새 도메인이라면 구입한 곳에서 네임서버를 설정한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The name servers of %1 do not know it.</source>
        <translation>%1의 네임서버가 이 이름을 몰라요.</translation>
    </message>
    <message>
        <source>%1 did not get its DNS record within three days: %2 %3.</source>
        <translation>%1: 3일 안에 DNS 레코드가 추가되지 않았어요: %2 %3.</translation>
    </message>
    <message>
        <source>Add the domain again, then add the record that is shown.</source>
        <translation>도메인을 다시 추가한 뒤 표시되는 레코드를 추가하세요.</translation>
    </message>
    <message>
        <source>The DNS change in Route 53</source>
        <translation>Route 53의 DNS 변경</translation>
    </message>
    <message>
        <source>A CAA record of the domain forbids it. Allow Amazon by a further one (0 issue &quot;amazon.com&quot;), then add the domain again.</source>
        <translation>도메인의 CAA 레코드가 발급을 막고 있어요. Amazon을 허용하는 레코드(0 issue &quot;amazon.com&quot;)를 추가한 뒤 도메인을 다시 추가하세요.</translation>
    </message>
    <message>
        <source>Amazon issues no certificates for this name. Use another domain.</source>
        <translation>Amazon은 이 이름의 인증서를 발급하지 않아요. 다른 도메인을 사용하세요.</translation>
    </message>
    <message>
        <source>AWS wants to check this name itself: contact AWS Support.</source>
        <translation>AWS가 이 이름을 직접 확인하려고 해요. AWS Support에 문의하세요.</translation>
    </message>
    <message>
        <source>Check the DNS records of the domain, then add it again.</source>
        <translation>도메인의 DNS 레코드를 확인한 뒤 다시 추가하세요.</translation>
    </message>
    <message>
        <source>AWS did not issue the certificate for %1.</source>
        <translation>AWS가 %1 인증서를 발급하지 않았어요.</translation>
    </message>
    <message>
        <source>Wait until AWS has issued the certificate (usually some minutes)</source>
        <translation>AWS가 인증서를 발급할 때까지 대기(보통 몇 분)</translation>
    </message>
    <message>
        <source>Prove %1 to AWS by a DNS record</source>
        <translation>DNS 레코드로 %1 소유를 AWS에 증명</translation>
    </message>
    <message>
        <source>a CNAME record in Route 53; if the DNS of %1 is elsewhere, Shipdeck shows the record and waits until you have added it</source>
        <translation>Route 53의 CNAME 레코드. %1의 DNS가 다른 곳에 있으면 Shipdeck이 레코드를 보여 주고 추가될 때까지 기다려요</translation>
    </message>
    <message>
        <source>The record is deleted from Route 53.</source>
        <translation>레코드를 Route 53에서 삭제해요.</translation>
    </message>
    <message>
        <source>Route %1 to what the site shows; releases and rollbacks switch both at once</source>
        <translation>%1을 사이트의 현재 내용으로 라우팅. 릴리스와 되돌리기가 둘을 동시에 바꿔요</translation>
    </message>
    <message>
        <source>The route is deleted.</source>
        <translation>라우트를 삭제해요.</translation>
    </message>
    <message>
        <source>Visit https://%1/ and check that the live release answers</source>
        <translation>https://%1/ 방문: 현재 릴리스가 응답하는지 확인</translation>
    </message>
    <message>
        <source>https://%1/ shows the live release</source>
        <translation>https://%1/ 주소가 현재 릴리스를 보여 줘요</translation>
    </message>
    <message>
        <source>DNS has no such record yet, checked %1 ago</source>
        <translation>DNS에 아직 이 레코드가 없어요(%1 전 확인)</translation>
    </message>
    <message>
        <source>DNS has %1, checked %2 ago</source>
        <translation>DNS의 값: %1(%2 전 확인)</translation>
    </message>
    <message>
        <source>HTTPS renews by itself; the certificate is valid until %1</source>
        <translation>HTTPS는 자동으로 갱신돼요. 인증서 유효 기간: %1까지</translation>
    </message>
    <message>
        <source>No project has a domain yet: shipctl domains add www.shop.example --project shop</source>
        <translation>도메인을 가진 프로젝트가 아직 없어요: shipctl domains add www.shop.example --project shop</translation>
    </message>
    <message>
        <source>It continues in the background. To see how far it is: shipctl domains show %1</source>
        <translation>백그라운드에서 계속돼요. 진행 상황: shipctl domains show %1</translation>
    </message>
    <message>
        <source>The DNS of %1 is at %2.</source>
        <translation>%1의 DNS 업체: %2.</translation>
    </message>
    <message>
        <source>To confirm: shipctl domains remove %1 --yes</source>
        <translation>확인하려면: shipctl domains remove %1 --yes</translation>
    </message>
    <message>
        <source>Remove %1? Visitors no longer reach %2 by it.</source>
        <translation>%1을 제거할까요? 방문자가 더 이상 이 이름으로 %2에 접속할 수 없어요.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1을 제거했어요.</translation>
    </message>
    <message>
        <source>Which domain? For example: shipctl domains %1 www.shop.example</source>
        <translation>어떤 도메인인가요? 예: shipctl domains %1 www.shop.example</translation>
    </message>
    <message>
        <source>%1 is no commit, branch or tag of %2.</source>
        <translation>%2에 %1이라는 커밋, 브랜치, 태그가 없어요.</translation>
    </message>
    <message>
        <source>Check it with `git log`; a commit that was force-pushed away cannot be built.</source>
        <translation>`git log`로 확인하세요. 강제 푸시로 사라진 커밋은 빌드할 수 없어요.</translation>
    </message>
    <message>
        <source>There is no commit between %1 and %2.</source>
        <translation>%1 다음부터 %2까지 커밋이 없어요.</translation>
    </message>
    <message>
        <source>Name an earlier commit that worked: --good COMMIT</source>
        <translation>정상이던 더 이전 커밋을 지정하세요: --good COMMIT</translation>
    </message>
    <message>
        <source>There are more than %1 commits between %2 and %3.</source>
        <translation>%2 다음부터 %3까지 커밋이 %1개보다 많아요.</translation>
    </message>
    <message>
        <source>Name a later commit that worked: --good COMMIT</source>
        <translation>정상이던 더 나중 커밋을 지정하세요: --good COMMIT</translation>
    </message>
    <message>
        <source>%1 and %2 have no commit in common.</source>
        <translation>%1, %2에 공통 커밋이 없어요.</translation>
    </message>
    <message>
        <source>Name an earlier commit of the same branch: --good COMMIT</source>
        <translation>같은 브랜치의 이전 커밋을 지정하세요: --good COMMIT</translation>
    </message>
    <message>
        <source>%1 is not in a Git repository, so it has no commits to search.</source>
        <translation>Git 저장소가 아니어서 찾을 커밋이 없어요: %1</translation>
    </message>
    <message>
        <source>Deploy the project from its repository.</source>
        <translation>프로젝트를 저장소에서 배포하세요.</translation>
    </message>
    <message>
        <source>No deployment of a commit has failed in %1.</source>
        <translation>%1 환경에 실패한 커밋 배포가 없어요.</translation>
    </message>
    <message>
        <source>Name a commit that fails: --bad COMMIT</source>
        <translation>실패하는 커밋을 지정하세요: --bad COMMIT</translation>
    </message>
    <message>
        <source>%1 failed after its build, which building commits cannot show.</source>
        <translation>%1 배포는 빌드 다음 단계에서 실패했어요. 커밋을 빌드해서는 알 수 없어요.</translation>
    </message>
    <message>
        <source>Give a command that fails for it: shipctl bisect %1 --run COMMAND</source>
        <translation>이 커밋에서 실패하는 명령을 지정하세요: shipctl bisect %1 --run COMMAND</translation>
    </message>
    <message>
        <source>No earlier deployment of a commit has succeeded in %1.</source>
        <translation>%1 환경에 그 전에 성공한 커밋 배포가 없어요.</translation>
    </message>
    <message>
        <source>Name a commit that works: --good COMMIT</source>
        <translation>정상인 커밋을 지정하세요: --good COMMIT</translation>
    </message>
    <message>
        <source>Read the commits between %1 and %2</source>
        <translation>%1에서 %2까지 커밋 읽기</translation>
    </message>
    <message>
        <source>The first commit, %1, fails in the same way.</source>
        <translation>첫 커밋 %1도 똑같이 실패해요.</translation>
    </message>
    <message>
        <source>Name an earlier commit that worked (--good COMMIT), or check what changed outside the code: variables, tools.</source>
        <translation>정상이던 더 이전 커밋을 지정하거나(--good COMMIT), 변수나 도구처럼 코드 밖에서 바뀐 것을 확인하세요.</translation>
    </message>
    <message>
        <source>The last commit, %1, does not fail now.</source>
        <translation>마지막 커밋 %1은(는) 지금 실패하지 않아요.</translation>
    </message>
    <message>
        <source>Check the command, or name a commit that fails: --bad COMMIT</source>
        <translation>명령을 확인하거나, 실패하는 커밋을 지정하세요: --bad COMMIT</translation>
    </message>
    <message>
        <source>Retry the deployment.</source>
        <translation>배포를 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1, at the end of the search, cannot be tested.</source>
        <translation>찾는 범위의 끝에 있는 커밋 %1을(를) 확인할 수 없어요.</translation>
    </message>
    <message>
        <source>Name another commit: --good COMMIT or --bad COMMIT</source>
        <translation>다른 커밋을 지정하세요: --good COMMIT 또는 --bad COMMIT</translation>
    </message>
    <message>
        <source>%1 was tested twice with different results, so no commit is to blame.</source>
        <translation>%1 커밋을 두 번 확인한 결과가 달라서, 원인이 되는 커밋을 정할 수 없어요.</translation>
    </message>
    <message>
        <source>Compare the two logs of this commit. Make the build or test repeatable, then search again.</source>
        <translation>이 커밋의 두 로그를 비교하세요. 빌드나 테스트 결과가 항상 같도록 고친 뒤 다시 찾으세요.</translation>
    </message>
    <message>
        <source>The first bad commit is one of %1, up to %2; those before it cannot be tested.</source>
        <translation>%2까지의 커밋 %1개 가운데 하나가 원인이에요. 그 앞의 커밋은 확인할 수 없어요.</translation>
    </message>
    <message>
        <source>Read the logs of the skipped commits, or search with another command: --run COMMAND</source>
        <translation>건너뛴 커밋의 로그를 보거나, 다른 명령으로 찾으세요: --run COMMAND</translation>
    </message>
    <message>
        <source>Testing %1 “%2” once more, to be sure.</source>
        <translation>%1 “%2” 커밋을 한 번 더 확인하는 중이에요.</translation>
    </message>
    <message>
        <source>Testing %1 “%2”: %3 commits left, about %4 builds.</source>
        <translation>%1 “%2” 커밋 확인 중: 남은 커밋 %3개, 남은 빌드 약 %4번.</translation>
    </message>
    <message>
        <source>%1 is good (log: %2).</source>
        <translation>%1: 정상 (로그: %2).</translation>
    </message>
    <message>
        <source>%1 is bad (log: %2).</source>
        <translation>%1: 실패 (로그: %2).</translation>
    </message>
    <message>
        <source>%1 is skipped, it cannot be tested: %3 (log: %2).</source>
        <translation>%1: 확인할 수 없어 건너뛰어요. %3 (로그: %2).</translation>
    </message>
    <message>
        <source>Build commits until the one that broke it is found; none is released</source>
        <translation>문제를 일으킨 커밋을 찾을 때까지 커밋 빌드 (공개하지 않음)</translation>
    </message>
    <message>
        <source>Run the command in builds of commits until the one that broke it is found</source>
        <translation>문제를 일으킨 커밋을 찾을 때까지 각 커밋의 빌드에서 명령 실행</translation>
    </message>
    <message>
        <source>%1 “%2” by %3 broke it.</source>
        <translation>원인 커밋: %1 “%2” (%3)</translation>
    </message>
    <message>
        <source>No project is deployed from this folder.</source>
        <translation>이 폴더에서 배포한 프로젝트가 없어요.</translation>
    </message>
    <message>
        <source>Name it: shipctl bisect &lt;project&gt;. `shipctl projects` lists them.</source>
        <translation>프로젝트를 지정하세요: shipctl bisect &lt;project&gt;. `shipctl projects`로 목록을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>It continues in the background. The same command follows it again.</source>
        <translation>백그라운드에서 계속돼요. 같은 명령을 실행하면 다시 따라가요.</translation>
    </message>
    <message>
        <source>The window draws a card instead of a picture.</source>
        <translation>화면 사진 대신 그려진 카드가 보여요.</translation>
    </message>
    <message>
        <source>A browser cannot be given the address %1.</source>
        <translation>브라우저로 열 수 없는 주소예요: %1</translation>
    </message>
    <message>
        <source>No action needed.</source>
        <translation>따로 할 일은 없어요.</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>화면 사진을 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>화면 사진이 너무 커요.</translation>
    </message>
    <message>
        <source>No picture is taken without a sandbox.</source>
        <translation>샌드박스가 없으면 화면 사진을 찍지 않아요.</translation>
    </message>
    <message>
        <source>%1 is no web page.</source>
        <translation>웹 페이지가 아니에요: %1</translation>
    </message>
    <message>
        <source>%1 is not frozen in %2.</source>
        <translation>%1: %2 환경은 동결 상태가 아니에요.</translation>
    </message>
    <message>
        <source>Deployments go live there.</source>
        <translation>배포하면 바로 공개돼요.</translation>
    </message>
    <message>
        <source>Say why: it is recorded in Activity.</source>
        <translation>이유를 적어 주세요. 활동에 기록돼요.</translation>
    </message>
    <message>
        <source>“%1” is not a freeze window.</source>
        <translation>"%1"은(는) 올바른 동결 기간이 아니에요.</translation>
    </message>
    <message>
        <source>Use for example &quot;Fri 16:00 - Mon 08:00&quot;, &quot;2026-12-24 - 2027-01-02&quot; or, for another environment than production, &quot;staging: Sat - Mon&quot;.</source>
        <translation>예: "Fri 16:00 - Mon 08:00", "2026-12-24 - 2027-01-02". 프로덕션이 아닌 환경은 "staging: Sat - Mon"처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>%1 is frozen in %2 until %3: nothing new goes live there.</source>
        <translation>%1: %2 환경은 %3까지 동결되어 새 릴리스를 공개할 수 없어요.</translation>
    </message>
    <message>
        <source>Wait until then, or lift the freeze for an hour: shipctl freeze %1. A rollback is always possible.</source>
        <translation>그때까지 기다리거나 동결을 한 시간 동안 해제하세요: shipctl freeze %1. 되돌리기는 언제나 할 수 있어요.</translation>
    </message>
    <message>
        <source>The project&apos;s setting freeze: %1.</source>
        <translation>프로젝트의 freeze 설정: %1.</translation>
    </message>
    <message>
        <source>%1: not frozen</source>
        <translation>%1: 동결되지 않음</translation>
    </message>
    <message>
        <source>%1: frozen until %2</source>
        <translation>%1: %2까지 동결</translation>
    </message>
    <message>
        <source>%1: frozen until %2, lifted until %3 by %4: %5</source>
        <translation>%1: %2까지 동결, %4 님이 %3까지 해제: %5</translation>
    </message>
    <message>
        <source>No windows. Set them with: shipctl settings %1 freeze=&quot;Fri 16:00 - Mon 08:00&quot;</source>
        <translation>동결 기간이 없어요. 설정: shipctl settings %1 freeze="Fri 16:00 - Mon 08:00"</translation>
    </message>
    <message>
        <source>Windows: %1</source>
        <translation>동결 기간: %1</translation>
    </message>
    <message>
        <source>The freeze of %1 in %2 is lifted until %3. Pushes wait until it ends.</source>
        <translation>%1, %2의 동결을 %3까지 해제했어요. 푸시는 동결이 끝날 때까지 기다려요.</translation>
    </message>
    <message>
        <source>The commits of the two releases are not known.</source>
        <translation>두 릴리스의 커밋을 알 수 없어요.</translation>
    </message>
    <message>
        <source>--from and --env are the same.</source>
        <translation>--from과 --env가 같아요.</translation>
    </message>
    <message>
        <source>--env goes with --from: the environment to promote from.</source>
        <translation>--env는 --from(승격할 릴리스가 있는 환경)과 함께 써야 해요.</translation>
    </message>
    <message>
        <source>Commits: unknown. %1</source>
        <translation>커밋: 알 수 없음. %1</translation>
    </message>
    <message>
        <source>Commits: none</source>
        <translation>커밋: 없음</translation>
    </message>
    <message>
        <source>Commits: %1</source>
        <translation>커밋: %1</translation>
    </message>
    <message>
        <source>Variables added: %1</source>
        <translation>추가되는 변수: %1</translation>
    </message>
    <message>
        <source>Variables changed: %1</source>
        <translation>바뀌는 변수: %1</translation>
    </message>
    <message>
        <source>Variables removed: %1</source>
        <translation>빠지는 변수: %1</translation>
    </message>
    <message>
        <source>Variables: the same names</source>
        <translation>변수: 이름이 같음</translation>
    </message>
    <message>
        <source>Size: %1 → %2</source>
        <translation>크기: %1 → %2</translation>
    </message>
    <message>
        <source>%1 has no live release: there is nothing to compare with.</source>
        <translation>%1: 공개된 릴리스가 없어 비교할 것이 없어요.</translation>
    </message>
    <message>
        <source>%1 would replace %2 in %3.</source>
        <translation>%3에서 %2 대신 %1이(가) 공개돼요.</translation>
    </message>
    <message>
        <source>%1 is below the wildcard domain %2, where each project and environment has its address already.</source>
        <translation>%1: 와일드카드 도메인 %2 아래의 이름이에요. 그곳의 주소는 프로젝트와 환경마다 이미 정해져 있어요.</translation>
    </message>
    <message>
        <source>To serve a site there, deploy a project of that name: shipctl deploy --project %1</source>
        <translation>그곳에 사이트를 올리려면 그 이름의 프로젝트를 배포하세요: shipctl deploy --project %1</translation>
    </message>
    <message>
        <source>not live yet</source>
        <translation>아직 반영 안 됨</translation>
    </message>
    <message>
        <source>removed, not live yet</source>
        <translation>삭제됨, 아직 반영 안 됨</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>브랜치</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>커밋</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>경과</translation>
    </message>
    <message>
        <source>Deployed by</source>
        <translation>배포한 사람</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Give the certificate to the distribution of the project&apos;s domains, which is created if there is none (takes a few minutes)</source>
        <translation>프로젝트 도메인용 배포판에 인증서 연결. 배포판이 없으면 만들어요(몇 분 걸려요)</translation>
    </message>
    <message>
        <source>Give the certificate to the distribution (takes a few minutes)</source>
        <translation>배포판에 인증서 연결(몇 분 걸려요)</translation>
    </message>
    <message>
        <source>The distribution gets its former certificate.</source>
        <translation>배포판에 이전 인증서를 다시 연결해요.</translation>
    </message>
    <message>
        <source>Serve the new site at %1 to those who reach it by the new distribution; until then all get the former one</source>
        <translation>새 배포판으로 들어온 방문자에게 %1에서 새 사이트 제공. 그전까지는 모두 이전 사이트를 봐요</translation>
    </message>
    <message>
        <source>The former route is written.</source>
        <translation>이전 라우트를 다시 써요.</translation>
    </message>
    <message>
        <source>Move %1 to the distribution in one step (takes a few minutes)</source>
        <translation>%1을 배포판으로 한 번에 이동(몇 분 걸려요)</translation>
    </message>
    <message>
        <source>the distribution that has the name, which loses it</source>
        <translation>지금 이름을 가진 배포판: 이름을 잃어요</translation>
    </message>
    <message>
        <source>the distribution in the stack %1: the name %2</source>
        <translation>스택 %1의 배포판: 이름 %2</translation>
    </message>
    <message>
        <source>The name is moved back to its former distribution.</source>
        <translation>이름을 이전 배포판으로 되돌려요.</translation>
    </message>
    <message>
        <source>that project&apos;s stack: the name</source>
        <translation>그 프로젝트의 스택: 이름</translation>
    </message>
    <message>
        <source>its certificate, if no other domain of it needs it</source>
        <translation>인증서. 그 프로젝트의 다른 도메인이 쓰지 않을 때만</translation>
    </message>
    <message>
        <source>the distribution in the stack %1, which is deleted if no other domain of the project needs it</source>
        <translation>스택 %1의 배포판. 프로젝트의 다른 도메인이 쓰지 않으면 삭제해요</translation>
    </message>
    <message>
        <source>Answers over IPv4 and IPv6.</source>
        <translation>IPv4와 IPv6로 응답해요.</translation>
    </message>
    <message>
        <source>Answers over IPv4.</source>
        <translation>IPv4로 응답해요.</translation>
    </message>
    <message>
        <source>Answers over IPv6.</source>
        <translation>IPv6로 응답해요.</translation>
    </message>
    <message>
        <source>If that is in this AWS account, move it here without an interruption: shipctl domains move %1 --to &lt;project&gt;. In another account, remove it there first, then add it again; docs/domains.md says how to keep it online meanwhile.</source>
        <translation>이 AWS 계정의 배포판이라면 중단 없이 옮길 수 있어요: shipctl domains move %1 --to &lt;프로젝트&gt;. 다른 계정이라면 먼저 그곳에서 제거한 뒤 다시 추가하세요. 그동안 온라인 상태를 유지하는 방법은 docs/domains.md에 있어요.</translation>
    </message>
    <message>
        <source>Create a distribution for %1 in front of the same files, or add it to the one that the project has for its domains (takes a few minutes)</source>
        <translation>같은 파일 앞에 %1용 배포판 만들기. 프로젝트 도메인용 배포판이 이미 있으면 거기에 추가해요(몇 분 걸려요)</translation>
    </message>
    <message>
        <source>Redirect %1 to %2 (308), with path and query</source>
        <translation>%1을 %2로 리디렉션(308). 경로와 쿼리는 유지해요</translation>
    </message>
    <message>
        <source>Visit https://%1/ and check that it redirects</source>
        <translation>https://%1/ 방문해 리디렉션 확인</translation>
    </message>
    <message>
        <source>https://%1/ does not redirect as it should.</source>
        <translation>https://%1/: 정해진 곳으로 리디렉션하지 않아요.</translation>
    </message>
    <message>
        <source>https://%1/ redirects to https://%2/</source>
        <translation>https://%1/ → https://%2/ 리디렉션</translation>
    </message>
    <message>
        <source>Observed: %1</source>
        <translation>현재 값: %1</translation>
    </message>
    <message>
        <source>Wanted: %1</source>
        <translation>필요한 값: %1</translation>
    </message>
    <message>
        <source>For example: shipctl domains move %1 --to shop</source>
        <translation>예: shipctl domains move %1 --to shop</translation>
    </message>
    <message>
        <source>`shipctl domains` knows `list`, `add`, `show`, `check`, `move` and `remove`, not %1.</source>
        <translation>`shipctl domains`에는 `list`, `add`, `show`, `check`, `move`, `remove`가 있고 %1은 없어요.</translation>
    </message>
    <message>
        <source>Variables set: %1</source>
        <translation>변수 설정: %1</translation>
    </message>
    <message>
        <source>Variables set: %1; removed: %2</source>
        <translation>변수 설정: %1, 제거: %2</translation>
    </message>
    <message>
        <source>Forgotten on this computer: %1</source>
        <translation>이 컴퓨터에서만 지움: %1</translation>
    </message>
    <message>
        <source>Removal of %1</source>
        <translation>제거: %1</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Old releases</source>
        <translation>이전 릴리스</translation>
    </message>
    <message>
        <source>Build packages</source>
        <translation>빌드 패키지</translation>
    </message>
    <message>
        <source>Git repository</source>
        <translation>Git 저장소</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>Rollback to %1</source>
        <translation>되돌리기: %1</translation>
    </message>
    <message>
        <source>Promotion of %1</source>
        <translation>승격: %1</translation>
    </message>
    <message>
        <source>Canary at %1 %: %2</source>
        <translation>카나리 %1%: %2</translation>
    </message>
    <message>
        <source>End of the canary</source>
        <translation>카나리 종료</translation>
    </message>
    <message>
        <source>Removal of environment %1</source>
        <translation>환경 제거: %1</translation>
    </message>
    <message>
        <source>Domain %1 moved here</source>
        <translation>도메인을 여기로 이동: %1</translation>
    </message>
    <message>
        <source>Domain %1 added</source>
        <translation>도메인 추가: %1</translation>
    </message>
    <message>
        <source>Domain %1 removed</source>
        <translation>도메인 제거: %1</translation>
    </message>
    <message>
        <source>Stop of the site</source>
        <translation>사이트 중지</translation>
    </message>
    <message>
        <source>Start of the site</source>
        <translation>사이트 시작</translation>
    </message>
    <message>
        <source>Restart of the server</source>
        <translation>서버 재시작</translation>
    </message>
    <message>
        <source>Search for the commit that broke it</source>
        <translation>문제를 일으킨 커밋 찾기</translation>
    </message>
    <message>
        <source>Unpinned: new deployments go live</source>
        <translation>고정 해제: 새 배포가 공개돼요</translation>
    </message>
    <message>
        <source>Freeze lifted for an hour: %1</source>
        <translation>배포 동결을 한 시간 동안 해제: %1</translation>
    </message>
    <message>
        <source>Clean-up of this computer: %1 freed</source>
        <translation>이 컴퓨터 정리: %1 확보</translation>
    </message>
    <message>
        <source>%1 of %2 (%3): %4</source>
        <translation>%2의 %1 (%3): %4</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>삭제한 것이 없어요.</translation>
    </message>
    <message>
        <source>%1 of the selected items could not be deleted, for example %2.</source>
        <translation>선택한 항목 중 %1개를 삭제하지 못했어요. 예: %2</translation>
    </message>
    <message>
        <source>Check that the files are yours, then delete them again.</source>
        <translation>파일의 소유자인지 확인한 다음 다시 삭제하세요.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be redirected to %2: that is no domain of %3 that shows the site.</source>
        <translation>%1을 %2로 리디렉션할 수 없어요. %3의 사이트를 보여 주는 도메인이 아니에요.</translation>
    </message>
    <message>
        <source>Add it first: shipctl domains add %1</source>
        <translation>먼저 추가하세요: shipctl domains add %1</translation>
    </message>
    <message>
        <source>%1 is a domain of %2 already.</source>
        <translation>%1: 이미 %2의 도메인이에요.</translation>
    </message>
    <message>
        <source>Nothing has to be moved.</source>
        <translation>옮길 필요가 없어요.</translation>
    </message>
    <message>
        <source>%1 is not live at %2, so it can&apos;t be moved.</source>
        <translation>%1: %2에서 아직 라이브가 아니라서 옮길 수 없어요.</translation>
    </message>
    <message>
        <source>%1 redirects to another domain, so it can&apos;t be moved.</source>
        <translation>%1: 다른 도메인으로 리디렉션하는 도메인이라 옮길 수 없어요.</translation>
    </message>
    <message>
        <source>Remove it (shipctl domains remove %1), then add it to the other project.</source>
        <translation>제거한 뒤(shipctl domains remove %1) 다른 프로젝트에 추가하세요.</translation>
    </message>
    <message>
        <source>Check that the file is yours, and that the disk is not full.</source>
        <translation>파일의 소유자인지, 디스크가 가득 차지 않았는지 확인하세요.</translation>
    </message>
    <message>
        <source>the addresses of %1</source>
        <translation>%1의 주소</translation>
    </message>
    <message>
        <source>DNSSEC of %1 is broken: resolvers that check it do not find the domain.</source>
        <translation>%1의 DNSSEC가 깨져서, 이를 검사하는 리졸버는 도메인을 찾지 못해요.</translation>
    </message>
    <message>
        <source>%1, but the zone has no key</source>
        <translation>%1, 하지만 영역에 키가 없음</translation>
    </message>
    <message>
        <source>%1, which fits none of the zone&apos;s keys</source>
        <translation>%1, 영역의 어떤 키와도 맞지 않음</translation>
    </message>
    <message>
        <source>a DS record of one of the zone&apos;s keys, or none</source>
        <translation>영역의 키에 맞는 DS 레코드, 또는 DS 레코드 없음</translation>
    </message>
    <message>
        <source>Turn DNSSEC off where you bought %1; turn it on again later with the DS record that %2 names.</source>
        <translation>%1 도메인을 구입한 곳에서 DNSSEC를 끄세요. 나중에 %2에서 알려 주는 DS 레코드로 다시 켜세요.</translation>
    </message>
    <message>
        <source>A CAA record of %1 forbids AWS to issue a certificate.</source>
        <translation>%1의 CAA 레코드 때문에 AWS가 인증서를 발급할 수 없어요.</translation>
    </message>
    <message>
        <source>Add this CAA record for %1 at %2.</source>
        <translation>%2에서 %1에 이 CAA 레코드를 추가하세요.</translation>
    </message>
    <message>
        <source>The record is at %1: the domain is in its name twice.</source>
        <translation>레코드가 %1에 있어요. 이름에 도메인이 두 번 들어갔어요.</translation>
    </message>
    <message>
        <source>Shorten the name of that record by “.%1” at %2: the form adds the domain itself.</source>
        <translation>%2에서 그 레코드의 이름 끝에 있는 “.%1”을(를) 지우세요. 입력 양식이 도메인을 직접 붙여요.</translation>
    </message>
    <message>
        <source>%1 has a CNAME, which DNS does not allow at a domain&apos;s own name: mail and other records of it fail.</source>
        <translation>%1에 CNAME이 있어요. 도메인 자체에는 CNAME을 둘 수 없어서 메일 등 다른 레코드가 동작하지 않아요.</translation>
    </message>
    <message>
        <source>Replace it by a record of the type %1 at %2.</source>
        <translation>%2에서 %1 유형의 레코드로 바꾸세요.</translation>
    </message>
    <message>
        <source>%1 has other records, and DNS allows a CNAME only alone.</source>
        <translation>%1에 다른 레코드가 있어요. CNAME은 다른 레코드와 함께 둘 수 없어요.</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>%1만</translation>
    </message>
    <message>
        <source>Delete the other records of %1 at %2, or use another name.</source>
        <translation>%2에서 %1의 다른 레코드를 삭제하거나 다른 이름을 사용하세요.</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s proxy answers for %1, so neither AWS nor visitors see the record.</source>
        <translation>Cloudflare 프록시가 %1 대신 응답해서 AWS와 방문자에게 레코드가 보이지 않아요.</translation>
    </message>
    <message>
        <source>Set the proxy status of the record %1 to “DNS only” at Cloudflare.</source>
        <translation>Cloudflare에서 %1 레코드의 프록시 상태를 “DNS 전용”으로 설정하세요.</translation>
    </message>
    <message>
        <source>%1 leads elsewhere.</source>
        <translation>%1의 레코드가 다른 곳을 가리켜요.</translation>
    </message>
    <message>
        <source>Change the value of this record at %1 to %2.</source>
        <translation>%1에서 이 레코드의 값을 다음으로 바꾸세요: %2</translation>
    </message>
    <message>
        <source>%1 has addresses that are not the site&apos;s, perhaps of a former host.</source>
        <translation>%1에 사이트의 것이 아닌 주소가 있어요. 이전 호스팅의 주소일 수 있어요.</translation>
    </message>
    <message>
        <source>Delete the records %1 of %2 at %3.</source>
        <translation>%3에서 %2의 다음 레코드를 삭제하세요: %1</translation>
    </message>
    <message>
        <source>Resolvers that asked for %1 too early may remember until %2 that there was no such name.</source>
        <translation>%1 이름을 너무 일찍 조회한 리졸버는 %2까지 그 이름이 없다고 기억할 수 있어요.</translation>
    </message>
    <message>
        <source>no such name (NXDOMAIN), as they remember it</source>
        <translation>리졸버가 기억하는 값: 그런 이름 없음(NXDOMAIN)</translation>
    </message>
    <message>
        <source>the record, which the domain&apos;s name servers have now</source>
        <translation>도메인의 네임서버에 지금 있는 레코드</translation>
    </message>
    <message>
        <source>Resolvers may still give the former record of %1 until %2.</source>
        <translation>리졸버가 %2까지 %1의 이전 레코드를 계속 알려 줄 수 있어요.</translation>
    </message>
    <message>
        <source>The record that proves %1 to AWS is gone: its certificate will not be renewed, and ends on %2.</source>
        <translation>AWS에 %1 소유를 증명하는 레코드가 없어졌어요. 인증서가 갱신되지 않고 %2에 만료돼요.</translation>
    </message>
    <message>
        <source>no record %1</source>
        <translation>%1 레코드 없음</translation>
    </message>
    <message>
        <source>Add this record again where the DNS of the domain is.</source>
        <translation>도메인의 DNS를 관리하는 곳에서 이 레코드를 다시 추가하세요.</translation>
    </message>
    <message>
        <source>an answer of the domain&apos;s name servers</source>
        <translation>도메인 네임서버의 응답</translation>
    </message>
    <message>
        <source>no name servers</source>
        <translation>네임서버 없음</translation>
    </message>
    <message>
        <source>Route 53 has %1 zones called %2, and public DNS leads to none of them.</source>
        <translation>Route 53에 이름이 %2인 호스팅 영역이 %1개 있지만 공개 DNS는 그중 어느 것도 가리키지 않아요.</translation>
    </message>
    <message>
        <source>one zone, to whose name servers the domain leads</source>
        <translation>도메인이 가리키는 네임서버를 가진 호스팅 영역 하나</translation>
    </message>
    <message>
        <source>Set the name servers of the zone that you use where you bought %1, and delete the others.</source>
        <translation>%1 도메인을 구입한 곳에 사용할 호스팅 영역의 네임서버를 설정하고 나머지는 삭제하세요.</translation>
    </message>
    <message>
        <source>%1 is a zone in Route 53, but public DNS leads to other name servers.</source>
        <translation>%1 호스팅 영역이 Route 53에 있지만 공개 DNS는 다른 네임서버를 가리켜요.</translation>
    </message>
    <message>
        <source>Set these name servers where you bought %1; or delete the zone in Route 53, if its DNS is meant to be elsewhere.</source>
        <translation>%1 도메인을 구입한 곳에 이 네임서버를 설정하세요. DNS를 다른 곳에 둘 생각이라면 Route 53의 호스팅 영역을 삭제하세요.</translation>
    </message>
    <message>
        <source>The zone %1 in Route 53 is private: only networks of the account see it.</source>
        <translation>Route 53의 %1 호스팅 영역은 비공개라서 계정의 네트워크에서만 보여요.</translation>
    </message>
    <message>
        <source>the private zone %1</source>
        <translation>비공개 호스팅 영역 %1</translation>
    </message>
    <message>
        <source>a public zone called %1</source>
        <translation>이름이 %1인 공개 호스팅 영역</translation>
    </message>
    <message>
        <source>Create a public hosted zone called %1 in Route 53, and set its name servers where you bought the domain.</source>
        <translation>Route 53에 이름이 %1인 공개 호스팅 영역을 만들고, 도메인을 구입한 곳에 그 네임서버를 설정하세요.</translation>
    </message>
    <message>
        <source>a release of the project</source>
        <translation>프로젝트의 릴리스</translation>
    </message>
    <message>
        <source>%1 could not be requested from this computer.</source>
        <translation>이 컴퓨터에서 %1에 요청할 수 없었어요.</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>주소 없음</translation>
    </message>
    <message>
        <source>Check the network of this computer, then check the domain again.</source>
        <translation>이 컴퓨터의 네트워크를 확인한 뒤 도메인을 다시 확인하세요.</translation>
    </message>
    <message>
        <source>https://%1/ does not show the project over %2.</source>
        <translation>https://%1/ 주소가 %2로는 프로젝트를 보여 주지 않아요.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>Check that nothing changed the distribution outside of Shipdeck: shipctl doctor aws</source>
        <translation>Shipdeck 밖에서 배포판이 변경되지 않았는지 확인하세요: shipctl doctor aws</translation>
    </message>
    <message>
        <source>No distribution of this AWS account has the name %1.</source>
        <translation>이 AWS 계정에는 이름 %1을 가진 배포판이 없어요.</translation>
    </message>
    <message>
        <source>If nothing serves it yet: shipctl domains add %1. If another AWS account does, CloudFront wants a TXT record _%1 with the address of the project&apos;s distribution, and the other one disabled or without the name; then add it.</source>
        <translation>아직 아무 데서도 쓰지 않는 이름이라면: shipctl domains add %1. 다른 AWS 계정에서 쓰고 있다면 프로젝트 배포판의 주소를 값으로 하는 TXT 레코드 _%1을 만들고, 그쪽 배포판을 끄거나 이름을 뺀 뒤 추가하세요.</translation>
    </message>
    <message>
        <source>CloudFront did not move %1 to the project&apos;s distribution.</source>
        <translation>CloudFront가 %1을 프로젝트의 배포판으로 옮기지 않았어요.</translation>
    </message>
    <message>
        <source>If it asks for a proof, add a TXT record _%1 with the address of that distribution, then move it again.</source>
        <translation>증명을 요구하면 그 배포판의 주소를 값으로 하는 TXT 레코드 _%1을 추가한 뒤 다시 옮기세요.</translation>
    </message>
    <message>
        <source>Requests to AWS</source>
        <translation>AWS 요청</translation>
    </message>
    <message>
        <source>tries again at %1</source>
        <translation>%1에 다시 시도해요</translation>
    </message>
    <message>
        <source>not reported yet</source>
        <translation>아직 보고 안 됨</translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation>보고할 것이 없어요</translation>
    </message>
    <message>
        <source>, rolling, %1 % of the visitors</source>
        <translation>, 카나리, 방문자의 %1 %</translation>
    </message>
    <message>
        <source>, removed</source>
        <translation>, 제거됨</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>배포 계기</translation>
    </message>
    <message>
        <source>Commit by</source>
        <translation>커밋한 사람</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>만든 때</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>지금까지</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>비밀 값</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>접근 권한</translation>
    </message>
    <message>
        <source>Release URL</source>
        <translation>릴리스 주소</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>빌드 결과물</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>상태</translation>
    </message>
    <message>
        <source> (seen %1 ago)</source>
        <translation> (%1 전에 확인)</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>보존 안 됨</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>--%1 takes a date, not “%2”.</source>
        <translation>--%1에는 날짜를 써야 해요. “%2”은(는) 날짜가 아니에요.</translation>
    </message>
    <message>
        <source>For example: --%1 2026-11-18, or --%1 2026-11-18T09:00:00Z</source>
        <translation>예: --%1 2026-11-18 또는 --%1 2026-11-18T09:00:00Z</translation>
    </message>
    <message>
        <source>--limit takes a number of rows.</source>
        <translation>--limit에는 줄 수를 써야 해요.</translation>
    </message>
    <message>
        <source>For example: --limit 100</source>
        <translation>예: --limit 100</translation>
    </message>
    <message>
        <source>The name is removed from the distribution, which is deleted with its last domain.</source>
        <translation>배포판에서 이름을 제거해요. 마지막 도메인이면 배포판도 삭제해요.</translation>
    </message>
    <message>
        <source>No project was given.</source>
        <translation>프로젝트를 지정하지 않았어요.</translation>
    </message>
    <message>
        <source>Delete the former project&apos;s certificate and name for %1</source>
        <translation>이전 프로젝트에서 %1의 인증서와 이름 삭제</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1에서 배포</translation>
    </message>
    <message>
        <source>Access changed</source>
        <translation>접근 권한 변경됨</translation>
    </message>
    <message>
        <source>No matching activity.</source>
        <translation>조건에 맞는 활동이 없어요.</translation>
    </message>
    <message>
        <source>%1 redirects to %2.</source>
        <translation>%1은(는) %2(으)로 리디렉션돼요.</translation>
    </message>
    <message>
        <source>Remove the redirect first: shipctl domains remove %1</source>
        <translation>먼저 리디렉션을 제거하세요: shipctl domains remove %1</translation>
    </message>
    <message>
        <source>AWS has not been able to renew the certificate of %1, which ends on %2.</source>
        <translation>AWS가 %2에 끝나는 %1의 인증서를 아직 갱신하지 못했어요.</translation>
    </message>
    <message>
        <source>renewal: %1</source>
        <translation>갱신: %1</translation>
    </message>
    <message>
        <source>a renewed certificate</source>
        <translation>갱신된 인증서</translation>
    </message>
    <message>
        <source>Its DNS looks right from here. If this stays for a day, remove the domain and add it again: that requests a new certificate.</source>
        <translation>여기서 보기에 DNS는 올바르게 설정되어 있어요. 하루가 지나도 그대로면 도메인을 제거한 뒤 다시 추가하세요. 그러면 새 인증서를 요청해요.</translation>
    </message>
    <message>
        <source>%1 was never live, so there is nothing to roll back to.</source>
        <translation>%1은(는) 공개된 적이 없어서 되돌릴 수 없어요.</translation>
    </message>
    <message>
        <source>Promote it: shipctl promote %1</source>
        <translation>공개하려면: shipctl promote %1</translation>
    </message>
    <message>
        <source>Another computer deployed it, so Shipdeck cannot tell who wrote the code.</source>
        <translation>다른 컴퓨터에서 배포해서 누가 쓴 코드인지 확인할 수 없어요.</translation>
    </message>
    <message>
        <source>Merge it, or review this commit and approve it: shipctl deploy --project %1 --ref %2 --env %3 --with-secrets</source>
        <translation>병합하거나, 이 커밋을 검토한 뒤 승인해 주세요: shipctl deploy --project %1 --ref %2 --env %3 --with-secrets</translation>
    </message>
    <message>
        <source>%1 cannot be promoted: its folder has changed since it was deployed.</source>
        <translation>%1은(는) 공개할 수 없어요. 배포한 뒤에 폴더가 바뀌었어요.</translation>
    </message>
    <message>
        <source>Deploy the folder as it is now: shipctl deploy --project %1 --env %2</source>
        <translation>지금 폴더를 배포해 주세요: shipctl deploy --project %1 --env %2</translation>
    </message>
    <message>
        <source>It would have to be built again, as the variables that its build sees differ in %1, or its artifact was pruned.</source>
        <translation>빌드가 보는 변수가 %1 환경에서 다르거나 빌드 결과물이 정리되어 없어져서 다시 빌드해야 해요.</translation>
    </message>
    <message>
        <source>Lifting a freeze needs a reason.</source>
        <translation>동결을 해제하려면 이유가 필요해요.</translation>
    </message>
    <message>
        <source>%1 counts as frozen in %2: its setting freeze cannot be read.</source>
        <translation>%1: %2 환경은 동결된 것으로 봐요. freeze 설정을 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>Correct the setting (shipctl settings), or lift the freeze for an hour: shipctl freeze %1. A rollback is always possible.</source>
        <translation>설정을 고치거나(shipctl settings) 동결을 한 시간 동안 해제하세요: shipctl freeze %1. 되돌리기는 언제나 할 수 있어요.</translation>
    </message>
    <message>
        <source>Commits removed: %1</source>
        <translation>빠지는 커밋: %1</translation>
    </message>
    <message>
        <source>Leave the new release staged: visitors stay on %1 until it is approved</source>
        <translation>새 릴리스는 공개하지 않고 대기: 승인할 때까지 %1 릴리스를 계속 제공</translation>
    </message>
    <message>
        <source>staged: it goes live when it is approved, with `shipctl promote %1`</source>
        <translation>공개 전: `shipctl promote %1`(으)로 승인하면 공개돼요</translation>
    </message>
    <message>
        <source>nginx, which served the shared release, ended unexpectedly.</source>
        <translation>공유한 릴리스를 제공하던 nginx가 예기치 않게 종료됐어요.</translation>
    </message>
    <message>
        <source>Share the release again.</source>
        <translation>릴리스를 다시 공유하세요.</translation>
    </message>
    <message>
        <source>This computer does not have the address %1.</source>
        <translation>이 컴퓨터에는 %1 주소가 없어요.</translation>
    </message>
    <message>
        <source>Connect to the network again, then share the release again.</source>
        <translation>네트워크에 다시 연결한 다음 릴리스를 다시 공유하세요.</translation>
    </message>
    <message>
        <source>Ended: the time is up</source>
        <translation>끝남: 시간이 다 됐어요</translation>
    </message>
    <message>
        <source>Ended: stopped</source>
        <translation>끝남: 중지했어요</translation>
    </message>
    <message>
        <source>Ended: Shipdeck&apos;s agent ended</source>
        <translation>끝남: Shipdeck 에이전트가 종료됐어요</translation>
    </message>
    <message>
        <source>Ended: the release was removed</source>
        <translation>끝남: 릴리스가 제거됐어요</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>끝남</translation>
    </message>
    <message>
        <source>A release can be shared for 10 seconds to 24 hours.</source>
        <translation>릴리스는 10초에서 24시간까지 공유할 수 있어요.</translation>
    </message>
    <message>
        <source>For example: --for 30m, --for 4h</source>
        <translation>예: --for 30m, --for 4h</translation>
    </message>
    <message>
        <source>This computer has no address in a private network.</source>
        <translation>이 컴퓨터에는 사설 네트워크 주소가 없어요.</translation>
    </message>
    <message>
        <source>Connect it to a network (cable or Wi-Fi), then try again.</source>
        <translation>네트워크(유선 또는 Wi-Fi)에 연결한 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 is not an address of this computer in a private network.</source>
        <translation>%1: 이 컴퓨터의 사설 네트워크 주소가 아니에요.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>여는 중</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>중지하는 중</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>%1까지 열려 있어요</translation>
    </message>
    <message>
        <source>%1 is not served from this computer.</source>
        <translation>%1: 이 컴퓨터에서 제공되지 않아요.</translation>
    </message>
    <message>
        <source>Send its own address: %1</source>
        <translation>자체 주소를 보내세요: %1</translation>
    </message>
    <message>
        <source>%1 has no release that can be shared.</source>
        <translation>%1: 공유할 수 있는 릴리스가 없어요.</translation>
    </message>
    <message>
        <source>Share the live release: shipctl share %1</source>
        <translation>현재 릴리스를 공유하세요: shipctl share %1</translation>
    </message>
    <message>
        <source>For a new password stop it first: shipctl share stop %1</source>
        <translation>새 비밀번호가 필요하면 먼저 중지하세요: shipctl share stop %1</translation>
    </message>
    <message>
        <source>%1 is not shared.</source>
        <translation>%1: 공유되고 있지 않아요.</translation>
    </message>
    <message>
        <source>No port from %1 to %2 can be used at %3.</source>
        <translation>%3에서 %1~%2번 포트를 하나도 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Check that this computer still has that address, then try again.</source>
        <translation>이 컴퓨터에 그 주소가 아직 있는지 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>nginx did not start at %1, port %2.</source>
        <translation>nginx가 %1의 %2번 포트에서 시작되지 않았어요.</translation>
    </message>
    <message>
        <source>The files of release %1 are not on this computer.</source>
        <translation>릴리스 %1의 파일이 이 컴퓨터에 없어요.</translation>
    </message>
    <message>
        <source>Share another release, or redeploy this one.</source>
        <translation>다른 릴리스를 공유하거나 이 릴리스를 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The server of release %1 is not running.</source>
        <translation>릴리스 %1의 서버가 실행되고 있지 않아요.</translation>
    </message>
    <message>
        <source>Share the live release, or make this one live first: only the live and the previous release have a running server.</source>
        <translation>현재 릴리스를 공유하거나 먼저 이 릴리스를 공개하세요. 현재 릴리스와 바로 이전 릴리스만 서버가 실행돼요.</translation>
    </message>
    <message>
        <source>%1, pages: %2, first at %3, last at %4</source>
        <translation>%1, 페이지: %2, 처음: %3, 마지막: %4</translation>
    </message>
    <message>
        <source>No release is shared: shipctl share &lt;project&gt;</source>
        <translation>공유 중인 릴리스가 없어요: shipctl share &lt;project&gt;</translation>
    </message>
    <message>
        <source>%1 is not a release of %2.</source>
        <translation>%1: %2의 릴리스가 아니에요.</translation>
    </message>
    <message>
        <source>To see its releases: shipctl list --project %1</source>
        <translation>릴리스 보기: shipctl list --project %1</translation>
    </message>
    <message>
        <source>No release is shared.</source>
        <translation>공유 중인 릴리스가 없어요.</translation>
    </message>
    <message>
        <source>Sharing stopped: %1</source>
        <translation>공유 중지: %1</translation>
    </message>
    <message>
        <source>Release %1 of %2 would be shown at %3 (port 8090, or the next free one).</source>
        <translation>보여줄 릴리스: %2 %1. 주소: %3(8090번 또는 다음 빈 포트).</translation>
    </message>
    <message>
        <source>For %1, to one browser that gets the password.</source>
        <translation>%1 동안, 비밀번호를 받은 브라우저 하나에만 보여줘요.</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others in this network can read along.</source>
        <translation>연결이 암호화되지 않아요. 같은 네트워크의 다른 사람이 내용을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>User name: %1</source>
        <translation>사용자 이름: %1</translation>
    </message>
    <message>
        <source>Password (works once, in one browser): %1</source>
        <translation>비밀번호(브라우저 하나에서 한 번만 사용): %1</translation>
    </message>
    <message>
        <source>Shared until %1. To end it: shipctl share stop %2</source>
        <translation>%1까지 공유돼요. 끝내기: shipctl share stop %2</translation>
    </message>
    <message>
        <source>To see who opened it: shipctl share list</source>
        <translation>누가 열었는지 보기: shipctl share list</translation>
    </message>
    <message>
        <source>%1 cannot be promoted to %2: its code is not trusted and not approved.</source>
        <translation>%1은(는) %2 환경에 공개할 수 없어요. 신뢰할 수 없고 승인되지 않은 코드예요.</translation>
    </message>
    <message>
        <source>%1 is already shared.</source>
        <translation>%1은(는) 이미 공유 중이에요.</translation>
    </message>
    <message>
        <source>To see all shares: shipctl share list</source>
        <translation>모든 공유 보기: shipctl share list</translation>
    </message>
    <message>
        <source>%1 has file capabilities: a shared release could stay open after Shipdeck&apos;s agent has ended.</source>
        <translation>%1에 파일 권한(capabilities)이 있어서, Shipdeck 에이전트가 끝난 뒤에도 공유한 릴리스가 열려 있을 수 있어요.</translation>
    </message>
    <message>
        <source>Remove them: sudo setcap -r %1</source>
        <translation>제거하세요: sudo setcap -r %1</translation>
    </message>
    <message>
        <source>The visits of a shared release cannot be watched.</source>
        <translation>공유한 릴리스의 방문을 지켜볼 수 없어요.</translation>
    </message>
    <message>
        <source>Too many files are watched on this computer: close some editors, or raise fs.inotify.max_user_watches.</source>
        <translation>이 컴퓨터에서 지켜보는 파일이 너무 많아요. 편집기를 몇 개 닫거나 fs.inotify.max_user_watches 값을 올리세요.</translation>
    </message>
    <message>
        <source>None of DNS&apos;s root servers answered this computer.</source>
        <translation>DNS 루트 서버가 하나도 이 컴퓨터에 응답하지 않았어요.</translation>
    </message>
    <message>
        <source>Check the network, and that it allows DNS (UDP and TCP port 53) to the internet; then try again.</source>
        <translation>네트워크를 확인하고, 인터넷으로 나가는 DNS(UDP와 TCP 53번 포트)를 허용하는지 확인한 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Answers over IPv4. IPv6 could not be checked: this computer has no working IPv6.</source>
        <translation>IPv4로 응답해요. IPv6는 확인할 수 없었어요. 이 컴퓨터에서 IPv6가 작동하지 않아요.</translation>
    </message>
    <message>
        <source>Answers over IPv6. IPv4 could not be checked: this computer has no working IPv4.</source>
        <translation>IPv6로 응답해요. IPv4는 확인할 수 없었어요. 이 컴퓨터에서 IPv4가 작동하지 않아요.</translation>
    </message>
    <message>
        <source>Delete or correct the record of %1 that leads to %2.</source>
        <translation>%2(으)로 연결되는 %1의 레코드를 지우거나 고치세요.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>The clipboard holds too much text to paste here: %1.</source>
        <translation>클립보드의 텍스트가 너무 커서 붙여 넣을 수 없어요: %1.</translation>
    </message>
    <message>
        <source>Paste an address, a folder, or variables of up to %1.</source>
        <translation>주소나 폴더, 또는 %1 이하의 변수를 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>SHIPDECK_CLOUDFLARE_API_URL is not an https address.</source>
        <translation>SHIPDECK_CLOUDFLARE_API_URL: https 주소가 아니에요.</translation>
    </message>
    <message>
        <source>Unset it, or give it an address that begins with https://.</source>
        <translation>값을 지우거나 https://로 시작하는 주소를 넣어 주세요.</translation>
    </message>
    <message>
        <source>Cloudflare does not accept the token: it is wrong, expired or revoked.</source>
        <translation>Cloudflare가 토큰을 받아들이지 않아요. 잘못되었거나 만료되었거나 취소된 토큰이에요.</translation>
    </message>
    <message>
        <source>Create a new one at %1, then: shipctl login cloudflare. To add records by hand instead: shipctl logout cloudflare</source>
        <translation>%1에서 새 토큰을 만든 뒤: shipctl login cloudflare. 레코드를 직접 추가하려면: shipctl logout cloudflare</translation>
    </message>
    <message>
        <source>The Cloudflare token lacks a permission for this zone.</source>
        <translation>Cloudflare 토큰에 이 영역의 권한이 부족해요.</translation>
    </message>
    <message>
        <source>Give it %1 for the zone at %2, then try again.</source>
        <translation>%2에서 이 영역에 %1 권한을 준 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Cloudflare is limiting the requests of this account.</source>
        <translation>Cloudflare가 이 계정의 요청을 제한하고 있어요.</translation>
    </message>
    <message>
        <source>Wait %1 min, then try again.</source>
        <translation>%1분 기다린 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Cloudflare could not find the zone or the record.</source>
        <translation>Cloudflare에서 영역이나 레코드를 찾지 못했어요.</translation>
    </message>
    <message>
        <source>If the zone has moved to another Cloudflare account, add a token of that account: shipctl login cloudflare</source>
        <translation>영역이 다른 Cloudflare 계정으로 옮겨졌다면 그 계정의 토큰을 추가하세요: shipctl login cloudflare</translation>
    </message>
    <message>
        <source>Cloudflare rejected the record.</source>
        <translation>Cloudflare가 레코드를 거부했어요.</translation>
    </message>
    <message>
        <source>Solve what it reports at %1, then try again.</source>
        <translation>%1에서 알려 준 문제를 해결한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Cloudflare answered with an error (%1).</source>
        <translation>Cloudflare가 오류로 응답했어요(%1).</translation>
    </message>
    <message>
        <source>Try again later; its status is on cloudflarestatus.com.</source>
        <translation>나중에 다시 시도해 주세요. 상태는 cloudflarestatus.com에 있어요.</translation>
    </message>
    <message>
        <source>They are “DNS only”: Cloudflare&apos;s proxy would cache pages and show previous releases after a rollback.</source>
        <translation>“DNS only”로 설정돼요. Cloudflare 프록시는 페이지를 캐시해서 되돌리기 뒤에도 이전 릴리스를 보여 줄 수 있어요.</translation>
    </message>
    <message>
        <source>Shipdeck signs in to github, aws and %1, not to “%2”.</source>
        <translation>Shipdeck은 github, aws, %1에 로그인해요. “%2”에는 할 수 없어요.</translation>
    </message>
    <message>
        <source>With a token for %1, Shipdeck writes it: shipctl login %2</source>
        <translation>%1의 토큰이 있으면 Shipdeck이 레코드를 써요: shipctl login %2</translation>
    </message>
    <message>
        <source>You add its records there. With a token for %1, Shipdeck writes them: shipctl login %2</source>
        <translation>레코드는 그곳에 직접 추가해요. %1의 토큰이 있으면 Shipdeck이 써요: shipctl login %2</translation>
    </message>
    <message>
        <source>Shipdeck writes the records there, with your token. %1</source>
        <translation>Shipdeck이 토큰으로 그곳에 레코드를 써요. %1</translation>
    </message>
    <message>
        <source>%1 already leads elsewhere: %2 has the record %3 %4.</source>
        <translation>%1: 이미 다른 곳으로 연결돼요. %2에 %3 %4 레코드가 있어요.</translation>
    </message>
    <message>
        <source>If nothing needs that record any more, delete it in %1, then add the domain again.</source>
        <translation>더 이상 필요 없는 레코드라면 %1에서 삭제한 뒤 도메인을 다시 추가하세요.</translation>
    </message>
    <message>
        <source>This is not a %1 token.</source>
        <translation>%1 토큰이 아니에요.</translation>
    </message>
    <message>
        <source>Copy the whole token from %1.</source>
        <translation>%1에서 토큰 전체를 복사하세요.</translation>
    </message>
    <message>
        <source>The token was not saved: it cannot edit the DNS of any zone.</source>
        <translation>토큰을 저장하지 않았어요. DNS를 편집할 수 있는 영역이 없어요.</translation>
    </message>
    <message>
        <source>Give it %1 for your zone at %2, then try again.</source>
        <translation>%2에서 사용할 영역에 %1 권한을 준 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>It can only read %1.</source>
        <translation>읽기만 할 수 있는 영역: %1.</translation>
    </message>
    <message>
        <source>Shipdeck has no token for this DNS provider.</source>
        <translation>Shipdeck에 이 DNS 제공자의 토큰이 없어요.</translation>
    </message>
    <message>
        <source>Shipdeck has no token for %1.</source>
        <translation>Shipdeck에 %1의 토큰이 없어요.</translation>
    </message>
    <message>
        <source>`shipctl accounts` lists them.</source>
        <translation>`shipctl accounts`로 목록을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>There are several tokens: %1.</source>
        <translation>토큰이 여러 개예요: %1.</translation>
    </message>
    <message>
        <source>Name one by its zone: --account %1</source>
        <translation>영역 이름으로 하나를 고르세요: --account %1</translation>
    </message>
    <message>
        <source>a CNAME record in your zone at %1</source>
        <translation>%1 영역의 CNAME 레코드</translation>
    </message>
    <message>
        <source>The record is deleted at %1.</source>
        <translation>레코드를 %1에서 삭제해요.</translation>
    </message>
    <message>
        <source>Shipdeck no longer has a token that can edit the zone %1.</source>
        <translation>Shipdeck에 %1 영역을 편집할 수 있는 토큰이 더 이상 없어요.</translation>
    </message>
    <message>
        <source>Add one, then try again: shipctl login %1</source>
        <translation>토큰을 추가한 뒤 다시 시도하세요: shipctl login %1</translation>
    </message>
    <message>
        <source>Pipe it in: shipctl login %1 --token - &lt; file</source>
        <translation>파이프로 전달하세요: shipctl login %1 --token - &lt; file</translation>
    </message>
    <message>
        <source>Create a token at %1 with %2 for your zone.</source>
        <translation>%1에서 사용할 영역에 %2 권한을 준 토큰을 만드세요.</translation>
    </message>
    <message>
        <source>Shipdeck can write the DNS records of %1 at %2.</source>
        <translation>이제 Shipdeck이 %2에서 %1의 DNS 레코드를 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>The %1 token for %2 was deleted here. Its records stay; you may revoke the token at %3.</source>
        <translation>%2의 %1 토큰을 여기에서 삭제했어요. 레코드는 남아요. 토큰은 %3에서 취소할 수 있어요.</translation>
    </message>
    <message>
        <source>Asleep. The next request wakes it.</source>
        <translation>절전 중이에요. 다음 요청이 오면 깨어나요.</translation>
    </message>
    <message>
        <source> (for %1)</source>
        <translation> (%1 동안)</translation>
    </message>
    <message>
        <source>%1 is no domain of Shipdeck yet. To redirect it here: shipctl domains add %1 --redirect-to %2</source>
        <translation>%1은(는) 아직 Shipdeck의 도메인이 아니에요. 여기로 리디렉션하려면: shipctl domains add %1 --redirect-to %2</translation>
    </message>
    <message>
        <source>If another AWS account has it: add this record, then take the name out of the distribution there, or disable that, and try again.</source>
        <translation>다른 AWS 계정에 있는 도메인이라면 이 레코드를 추가하고, 그 계정의 배포판에서 이름을 빼거나 배포판을 비활성화한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Certificate for %1, issued by %2, valid from %3 until %4.</source>
        <translation>인증서: %1, 발급자 %2, 유효 기간 %3부터 %4까지.</translation>
    </message>
    <message>
        <source>AWS renews it from %1 on, but needs the record %2, which is not in DNS.</source>
        <translation>AWS가 %1부터 갱신하지만, 그러려면 필요한 %2 레코드가 DNS에 없어요.</translation>
    </message>
    <message>
        <source>AWS renews it by itself from %1 on, while its CNAME record stays in DNS, where it is now, and no CAA record forbids Amazon.</source>
        <translation>%1부터 AWS가 자동으로 갱신해요. 지금 DNS에 있는 CNAME 레코드가 남아 있고, Amazon을 막는 CAA 레코드가 없어야 해요.</translation>
    </message>
    <message>
        <source>records in Route 53; records that you added stay</source>
        <translation>Route 53의 레코드. 직접 추가한 레코드는 남아요</translation>
    </message>
    <message>
        <source>%1 is a name server of %2 but does not serve it, so some visitors do not always find the domain.</source>
        <translation>%1은(는) %2의 네임서버로 등록되어 있지만 이 도메인을 제공하지 않아서, 도메인을 찾지 못하는 방문자가 있을 수 있어요.</translation>
    </message>
    <message>
        <source>an answer for %1 from each of its name servers</source>
        <translation>모든 네임서버가 %1에 대해 응답</translation>
    </message>
    <message>
        <source>Remove %1 from the name servers of %2 where you bought it, or create the zone at that server.</source>
        <translation>%2 도메인을 구입한 곳의 네임서버 목록에서 %1을(를) 빼거나, 그 서버에 영역을 만드세요.</translation>
    </message>
    <message>
        <source>%1 at the project&apos;s distribution alone</source>
        <translation>프로젝트의 배포판에만 있는 %1</translation>
    </message>
    <message>
        <source>records in your zone at %1; records that you added stay</source>
        <translation>%1에 있는 영역의 레코드. 직접 추가한 레코드는 남아요</translation>
    </message>
    <message>
        <source>nothing in DNS: the records that you added stay</source>
        <translation>DNS에서는 아무것도 삭제하지 않아요. 직접 추가한 레코드는 남아요</translation>
    </message>
    <message>
        <source>Find the hosted zone of a domain and a certificate of yours that fits, and move one here from another distribution.</source>
        <translation>도메인의 호스팅 영역과 맞는 기존 인증서를 찾고, 다른 CloudFront 배포에서 도메인을 옮겨 와요.</translation>
    </message>
    <message>
        <source>Your certificate for %1 can&apos;t be used for %2 any more.</source>
        <translation>%1용 기존 인증서를 %2에 더 이상 사용할 수 없어요.</translation>
    </message>
    <message>
        <source>Add it again, with one that fits: shipctl domains add %1</source>
        <translation>맞는 인증서로 다시 추가하세요: shipctl domains add %1</translation>
    </message>
    <message>
        <source>Use your certificate for %1</source>
        <translation>%1용 기존 인증서 사용</translation>
    </message>
    <message>
        <source>Your certificate for %1 is used, which is valid until %2. It is yours: it stays when the domain is removed.</source>
        <translation>%2까지 유효한 %1용 기존 인증서를 사용해요. 직접 만든 인증서라서 도메인을 제거해도 남아 있어요.</translation>
    </message>
    <message>
        <source>It is yours: see that it is renewed. It stays when the domain is removed.</source>
        <translation>직접 만든 인증서예요. 갱신은 직접 확인하세요. 도메인을 제거해도 남아 있어요.</translation>
    </message>
    <message>
        <source>Canary ended: %1 of %2 requests failed</source>
        <translation>카나리 종료: 요청 %2개 중 %1개 실패</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>카나리</translation>
    </message>
    <message>
        <source>Shipdeck ended it: all visitors get the live release.</source>
        <translation>Shipdeck이 종료했어요. 모든 방문자가 현재 릴리스를 받아요.</translation>
    </message>
    <message>
        <source>%1 of %2 requests to the canary failed, %3 of %4 to the live release.</source>
        <translation>카나리 요청 %2개 중 %1개, 현재 릴리스 요청 %4개 중 %3개가 실패했어요.</translation>
    </message>
    <message>
        <source>The first one: %1 %2, status %3.</source>
        <translation>첫 실패: %1 %2, 상태 %3.</translation>
    </message>
    <message>
        <source>%1 is stopped, so it has no visitors.</source>
        <translation>%1: 중지되어 있어 방문자가 없어요.</translation>
    </message>
    <message>
        <source>Start it first: shipctl start %1</source>
        <translation>먼저 시작하세요: shipctl start %1</translation>
    </message>
    <message>
        <source>Switch all visitors back to the live release</source>
        <translation>모든 방문자를 현재 릴리스로 되돌리기</translation>
    </message>
    <message>
        <source>%1: %2 % of visitors get this release until its errors end it</source>
        <translation>%1: 오류로 종료될 때까지 방문자의 %2%가 이 릴리스를 받아요</translation>
    </message>
    <message>
        <source>Visitors get what they got before.</source>
        <translation>방문자는 이전과 같은 릴리스를 받아요.</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s agent runs but does not respond (process %1). To restart it without losing anything: kill -9 %1</source>
        <translation>Shipdeck 에이전트가 실행 중이지만 응답하지 않아요(프로세스 %1). 잃는 것 없이 다시 시작하려면: kill -9 %1</translation>
    </message>
    <message>
        <source>Visitors can&apos;t be redirected to %1, which stands for many names.</source>
        <translation>%1은(는) 여러 이름을 대신하므로 방문자를 그리로 보낼 수 없어요.</translation>
    </message>
    <message>
        <source>Redirect to one name of the site, such as www.%1.</source>
        <translation>www.%1처럼 사이트의 이름 하나로 리디렉션하세요.</translation>
    </message>
    <message>
        <source>Lighthouse was interrupted twice, and is not started again.</source>
        <translation>Lighthouse가 두 번 중단되어 다시 시작하지 않아요.</translation>
    </message>
    <message>
        <source>The next deployment is measured again.</source>
        <translation>다음 배포는 다시 측정해요.</translation>
    </message>
    <message>
        <source>The release was replaced before Lighthouse could measure it.</source>
        <translation>Lighthouse가 측정하기 전에 릴리스가 교체됐어요.</translation>
    </message>
    <message>
        <source>Lighthouse</source>
        <translation>Lighthouse</translation>
    </message>
    <message>
        <source>“%1” is not a limit of a Lighthouse budget.</source>
        <translation>Lighthouse 예산으로 쓸 수 없는 값이에요: “%1”</translation>
    </message>
    <message>
        <source>Use performance, accessibility, best-practices or seo with a number from 0 to 100: &quot;performance&gt;=90,accessibility&gt;=95&quot;.</source>
        <translation>performance, accessibility, best-practices, seo에 0에서 100까지의 숫자를 쓰세요: &quot;performance&gt;=90,accessibility&gt;=95&quot;</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>점수 없음</translation>
    </message>
    <message>
        <source>%1, as before</source>
        <translation>%1, 이전과 같음</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, 이전 %2</translation>
    </message>
    <message>
        <source>%1: %2, and the budget is at least %3.</source>
        <translation>%1: %2, 예산은 %3 이상이에요.</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>성능</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>접근성</translation>
    </message>
    <message>
        <source>Best practices</source>
        <translation>권장사항</translation>
    </message>
    <message>
        <source>SEO</source>
        <translation>검색엔진 최적화</translation>
    </message>
    <message>
        <source>Run it yourself to see more: lighthouse %1</source>
        <translation>직접 실행하면 더 자세히 볼 수 있어요: lighthouse %1</translation>
    </message>
    <message>
        <source>Lighthouse could not measure %1.</source>
        <translation>Lighthouse가 측정하지 못했어요: %1</translation>
    </message>
    <message>
        <source>What Lighthouse printed is no report.</source>
        <translation>Lighthouse의 출력이 보고서가 아니에요.</translation>
    </message>
    <message>
        <source>Lighthouse does not run without a sandbox.</source>
        <translation>샌드박스 없이는 Lighthouse를 실행하지 않아요.</translation>
    </message>
    <message>
        <source>Lighthouse is not installed on this computer.</source>
        <translation>이 컴퓨터에 Lighthouse가 설치되어 있지 않아요.</translation>
    </message>
    <message>
        <source>Install it: npm install --global lighthouse. If it is not in the PATH, set SHIPDECK_LIGHTHOUSE to its file.</source>
        <translation>설치: npm install --global lighthouse. PATH에 없으면 SHIPDECK_LIGHTHOUSE에 파일 경로를 지정하세요.</translation>
    </message>
    <message>
        <source>Lighthouse needs Chromium, Chrome, Edge or Brave.</source>
        <translation>Lighthouse에는 Chromium, Chrome, Edge 또는 Brave가 필요해요.</translation>
    </message>
    <message>
        <source>Install one: sudo apt-get install chromium</source>
        <translation>하나를 설치하세요: sudo apt-get install chromium</translation>
    </message>
    <message>
        <source>Lighthouse did not finish within %1 seconds and was stopped.</source>
        <translation>Lighthouse가 %1초 안에 끝나지 않아 중지했어요.</translation>
    </message>
    <message>
        <source>Lighthouse printed more than %1 MB and was stopped.</source>
        <translation>Lighthouse의 출력이 %1 MB를 넘어 중지했어요.</translation>
    </message>
    <message>
        <source>Lighthouse measures this release once it is live: there, a missed budget only warns.</source>
        <translation>여기서는 Lighthouse가 라이브가 된 릴리스를 측정하므로, 예산에 못 미쳐도 경고만 해요.</translation>
    </message>
    <message>
        <source>The release does not meet the Lighthouse budget, and did not go live.</source>
        <translation>릴리스가 Lighthouse 예산에 못 미쳐 라이브가 되지 않았어요.</translation>
    </message>
    <message>
        <source>Improve the page, or change the budget: shipctl settings %1 lighthouseBudget=… With lighthouse=on it only warns.</source>
        <translation>페이지를 개선하거나 예산을 바꾸세요: shipctl settings %1 lighthouseBudget=… lighthouse=on이면 경고만 해요.</translation>
    </message>
    <message>
        <source>Measure the new release with Lighthouse; it goes live if it meets the project&apos;s budget</source>
        <translation>새 릴리스를 Lighthouse로 측정해요. 프로젝트의 예산을 충족하면 라이브가 돼요</translation>
    </message>
    <message>
        <source>Both %1 and --dir %2 name what to deploy.</source>
        <translation>%1와(과) --dir %2가 모두 배포할 것을 가리켜요.</translation>
    </message>
    <message>
        <source>Give one of them. --dir publishes a folder as it is.</source>
        <translation>둘 중 하나만 지정하세요. --dir은 폴더를 그대로 게시해요.</translation>
    </message>
    <message>
        <source>%1 is staged, but the live release %2 is newer.</source>
        <translation>%1이(가) 스테이징되어 있지만, 라이브 릴리스 %2가 더 새로워요.</translation>
    </message>
    <message>
        <source>No matching deployments.</source>
        <translation>조건에 맞는 배포가 없어요.</translation>
    </message>
    <message>
        <source>The region of the access portal&apos;s Identity Center is missing.</source>
        <translation>액세스 포털의 Identity Center 리전이 없어요.</translation>
    </message>
    <message>
        <source>Add --sso-region REGION, such as us-east-1. The administrator of the AWS accounts knows it.</source>
        <translation>us-east-1처럼 --sso-region REGION을 추가해 주세요. AWS 계정 관리자가 알고 있어요.</translation>
    </message>
    <message>
        <source>%1 cannot be locked by another computer: its target is %2.</source>
        <translation>%1은(는) 다른 컴퓨터가 잠글 수 없어요. 대상: %2</translation>
    </message>
    <message>
        <source>Only sites on AWS have locks. `shipctl list` shows what is running here.</source>
        <translation>AWS에 있는 사이트에만 잠금이 있어요. 이 컴퓨터에서 진행 중인 작업은 `shipctl list`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Set it up (shipctl login aws --sso START-URL --sso-region REGION), or choose another profile.</source>
        <translation>설정하거나(shipctl login aws --sso START-URL --sso-region REGION) 다른 프로필을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Add it to the AWS config file, or run: shipctl login aws --sso START-URL --sso-region REGION</source>
        <translation>AWS 설정 파일에 추가하거나 다음을 실행해 주세요: shipctl login aws --sso START-URL --sso-region REGION</translation>
    </message>
    <message>
        <source>Set one up: shipctl login aws --sso START-URL --sso-region REGION, or on the AWS page</source>
        <translation>설정하려면: shipctl login aws --sso START-URL --sso-region REGION 또는 AWS 페이지</translation>
    </message>
    <message>
        <source>SSO is safer: “Sign in with SSO…” (shipctl login aws --sso START-URL --sso-region REGION).</source>
        <translation>SSO가 더 안전해요: “SSO로 로그인…” (shipctl login aws --sso START-URL --sso-region REGION).</translation>
    </message>
    <message>
        <source>Files that a server wrote in its own folder belong to its release and are not carried over.</source>
        <translation>서버가 자기 폴더에 쓴 파일은 그 릴리스에 속하며 옮겨지지 않아요.</translation>
    </message>
    <message>
        <source>%1 has no data folders: a static site has no server to write files.</source>
        <translation>%1에는 데이터 폴더가 없어요. 정적 사이트에는 파일을 쓸 서버가 없어요.</translation>
    </message>
    <message>
        <source>PORT is set by Shipdeck to the port of each server.</source>
        <translation>PORT는 Shipdeck이 서버마다 그 포트로 정해요.</translation>
    </message>
    <message>
        <source>Leave it out. If the app does not read PORT, name the port that it listens on in shipdeck.yml: port: 3000</source>
        <translation>이 변수를 빼 주세요. 앱이 PORT를 읽지 않으면 수신 대기하는 포트를 shipdeck.yml에 적어 주세요: port: 3000</translation>
    </message>
    <message>
        <source>PATH is set by Shipdeck to the tools of the app and of this computer.</source>
        <translation>PATH는 Shipdeck이 앱과 이 컴퓨터의 도구에 맞게 정해요.</translation>
    </message>
    <message>
        <source>Leave it out. A command can add a folder itself: PATH=&quot;$PWD/tools:$PATH&quot; npm start</source>
        <translation>이 변수를 빼 주세요. 명령에서 직접 폴더를 더할 수 있어요: PATH=&quot;$PWD/tools:$PATH&quot; npm start</translation>
    </message>
    <message>
        <source>This clone has no remote, so no project follows it.</source>
        <translation>이 클론에는 원격이 없어서 따라가는 프로젝트가 없어요.</translation>
    </message>
    <message>
        <source>No project follows %1, so a push to it deploys nothing.</source>
        <translation>%1 저장소를 따라가는 프로젝트가 없어서 푸시해도 배포되지 않아요.</translation>
    </message>
    <message>
        <source>Deploy the repository from GitHub first (shipctl deploy owner/name), then install the hook.</source>
        <translation>먼저 GitHub에서 저장소를 배포한 다음(shipctl deploy owner/name) 훅을 설치해 주세요.</translation>
    </message>
    <message>
        <source>“%1” contains a space, which domain names cannot contain.</source>
        <translation>“%1”에 공백이 있어요. 도메인 이름에는 공백을 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Shipdeck ended the last one, %1, because of its errors (%2).</source>
        <translation>마지막 카나리 %1은(는) 오류 때문에 Shipdeck이 끝냈어요(%2).</translation>
    </message>
    <message>
        <source>The last one, %1, was promoted to all visitors (%2).</source>
        <translation>마지막 카나리 %1은(는) 모든 방문자에게 공개됐어요(%2).</translation>
    </message>
    <message>
        <source>The last one, %1, was ended (%2).</source>
        <translation>마지막 카나리 %1은(는) 끝났어요(%2).</translation>
    </message>
    <message>
        <source>Left out, because Shipdeck sets them itself: %1.</source>
        <translation>Shipdeck이 직접 정하는 값이라 제외했어요: %1</translation>
    </message>
    <message>
        <source>Shipdeck signs out of github and %1, not of “%2”.</source>
        <translation>Shipdeck은 github, %1에서 로그아웃해요. “%2”에서는 할 수 없어요.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Reduce its memory use, for example with fewer workers, or stop other programs on this computer.</source>
        <translation>작업자를 줄이는 등 메모리를 덜 쓰게 하거나 이 컴퓨터의 다른 프로그램을 멈추세요.</translation>
    </message>
    <message>
        <source>(environment)</source>
        <translation>(환경 변수)</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::Actions</name>
    <message>
        <source>Stop %1?</source>
        <translation>%1 프로젝트를 정지할까요?</translation>
    </message>
    <message>
        <source>Visitors to %1 in %2 see a notice that it is stopped until you start or deploy it. Releases, variables and data folders are kept.</source>
        <translation>시작하거나 배포할 때까지 %2의 %1 방문자에게는 정지되었다고 보여요. 릴리스, 변수, 데이터 폴더는 그대로 남아요.</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>계속 실행</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Stopping %1</source>
        <translation>%1 정지하는 중</translation>
    </message>
    <message>
        <source>Starting %1</source>
        <translation>%1 시작하는 중</translation>
    </message>
    <message>
        <source>Take over lock…</source>
        <translation>잠금 넘겨받기…</translation>
    </message>
    <message>
        <source>%1 is no longer locked by another computer</source>
        <translation>다른 컴퓨터의 잠금이 풀렸어요: %1</translation>
    </message>
    <message>
        <source>Take over the lock of %1?</source>
        <translation>%1 잠금을 넘겨받을까요?</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>마지막 신호: %1</translation>
    </message>
    <message>
        <source>Its lock expires at %1</source>
        <translation>잠금 만료: %1</translation>
    </message>
    <message>
        <source>Take over only if that computer is gone or must not continue. If it is still working, its further steps fail. The site stays as it is until the next deployment.</source>
        <translation>그 컴퓨터가 없어졌거나 더 진행하면 안 될 때만 넘겨받으세요. 아직 작업 중이라면 이후 작업은 실패해요. 사이트는 다음 배포까지 그대로예요.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Take over lock of %1</source>
        <translation>%1 잠금 넘겨받기</translation>
    </message>
    <message>
        <source>%1 is unlocked: try again</source>
        <translation>%1 잠금이 풀렸어요. 다시 시도하세요</translation>
    </message>
    <message>
        <source>Its releases are deleted. Its deployments and logs stay in the history. Other environments are not affected.</source>
        <translation>릴리스는 삭제돼요. 배포와 로그는 기록에 남고 다른 환경은 그대로예요.</translation>
    </message>
    <message>
        <source>Remove %1 of %2?</source>
        <translation>%2의 %1 환경을 제거할까요?</translation>
    </message>
    <message>
        <source>Some visitors get the new release, the others the live one. Promote the canary when it works well, or end it.</source>
        <translation>방문자 일부만 새 릴리스를 보고 나머지는 현재 릴리스를 봐요. 괜찮으면 모두에게 공개하고, 아니면 끝내세요.</translation>
    </message>
    <message>
        <source>Deploy %1 as a canary</source>
        <translation>카나리로 배포: %1</translation>
    </message>
    <message>
        <source>The others get the live release. Visitors who already get the canary keep it unless you lower its share.</source>
        <translation>나머지는 현재 릴리스를 봐요. 비율을 줄이지 않는 한 이미 카나리를 본 방문자는 계속 봐요.</translation>
    </message>
    <message>
        <source>How many visitors get %1?</source>
        <translation>%1: 방문자의 몇 %에게 보여 줄까요?</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>계획 보기</translation>
    </message>
    <message>
        <source>the default branch</source>
        <translation>기본 브랜치</translation>
    </message>
    <message>
        <source>Branch, tag or commit</source>
        <translation>브랜치, 태그 또는 커밋</translation>
    </message>
    <message>
        <source>A branch, tag or commit of %1. You see the plan first.</source>
        <translation>%1의 브랜치, 태그, 커밋을 고르세요. 계획을 먼저 보여 드려요.</translation>
    </message>
    <message>
        <source>Choose a branch</source>
        <translation>브랜치 선택</translation>
    </message>
    <message>
        <source>%1 was removed, but not completely</source>
        <translation>%1 프로젝트를 제거했지만 남은 것이 있어요</translation>
    </message>
    <message>
        <source>Choose a .env file</source>
        <translation>.env 파일 선택</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Cancel this deployment?</source>
        <translation>이 배포를 취소할까요?</translation>
    </message>
    <message>
        <source>%1 stops, and everything it created is removed. The live release is not affected.</source>
        <translation>“%1” 배포를 멈추고 만든 것을 지워요. 현재 릴리스는 그대로예요.</translation>
    </message>
    <message>
        <source>Cancel deployment</source>
        <translation>배포 취소</translation>
    </message>
    <message>
        <source>Promote %1 to %2?</source>
        <translation>%1 릴리스를 %2에 공개할까요?</translation>
    </message>
    <message>
        <source>Visitors get this release immediately, without a build. You can roll back to the release that is live now.</source>
        <translation>방문자가 바로 이 릴리스를 보게 돼요. 빌드는 하지 않아요. 지금의 현재 릴리스로 되돌릴 수 있어요.</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>공개하기</translation>
    </message>
    <message>
        <source>%1 is pinned. Promoting unpins it: new deployments go live again.</source>
        <translation>%1 환경은 고정되어 있어요. 공개하면 고정이 해제되고 새 배포가 다시 공개돼요.</translation>
    </message>
    <message>
        <source>Builds of %1 now have network access</source>
        <translation>이제 %1 빌드에서 네트워크를 쓸 수 있어요</translation>
    </message>
    <message>
        <source>Add the variable %1</source>
        <translation>변수 %1 추가</translation>
    </message>
    <message>
        <source>Saved for %1, for builds and the running app. Values that look secret are encrypted.</source>
        <translation>%1 환경의 빌드와 실행 중인 앱에 쓰도록 저장해요. 비밀로 보이는 값은 암호화해요.</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1 값</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Add and retry</source>
        <translation>추가하고 다시 시도</translation>
    </message>
    <message>
        <source>Unpinned. The next deployment goes live.</source>
        <translation>고정을 해제했어요. 다음 배포부터 바로 공개돼요.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 프로젝트를 제거할까요?</translation>
    </message>
    <message>
        <source>%1 goes offline immediately.</source>
        <translation>바로 오프라인이 돼요: %1</translation>
    </message>
    <message>
        <source>Its deployments, releases, variables and logs are deleted. This cannot be undone.</source>
        <translation>배포, 릴리스, 변수, 로그가 지워져요. 실행 취소할 수 없어요.</translation>
    </message>
    <message>
        <source>The source %1 is not changed.</source>
        <translation>소스는 그대로예요: %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>%1 제거 중</translation>
    </message>
    <message>
        <source>Choose a folder to deploy</source>
        <translation>배포할 폴더 선택</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Planned steps</source>
        <translation>실행될 단계</translation>
    </message>
    <message>
        <source>AWS account and region: %1, %2.</source>
        <translation>AWS 계정과 리전: %1, %2</translation>
    </message>
    <message>
        <source>No AWS resources of %1 are left</source>
        <translation>%1 프로젝트의 AWS 리소스가 모두 없어졌어요</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>자세히 보기</translation>
    </message>
    <message>
        <source>Deploy %1 elsewhere</source>
        <translation>%1을(를) 다른 곳에 배포</translation>
    </message>
    <message>
        <source>A new project starts with the source, settings and variables of %1, which stays as it is. In the plan you choose where it runs.</source>
        <translation>%1의 소스, 설정, 변수로 새 프로젝트를 시작해요. %1은(는) 그대로 남아요. 어디에서 실행할지는 계획에서 선택해요.</translation>
    </message>
    <message>
        <source>Name of the new project</source>
        <translation>새 프로젝트의 이름</translation>
    </message>
    <message>
        <source>Removal of %1</source>
        <translation>제거: %1</translation>
    </message>
    <message>
        <source>Import .env into %1</source>
        <translation>%1에 .env 가져오기</translation>
    </message>
    <message>
        <source>%1, 1 line.</source>
        <translation>%1, 1줄.</translation>
    </message>
    <message>
        <source>%1, %2 lines.</source>
        <translation>%1, %2줄.</translation>
    </message>
    <message>
        <source>Nothing is saved until you confirm.</source>
        <translation>확인하기 전에는 아무것도 저장하지 않아요.</translation>
    </message>
    <message>
        <source>1 change saved for the next deployment.</source>
        <translation>다음 배포에 쓸 변경 1개를 저장했어요.</translation>
    </message>
    <message>
        <source>%1 changes saved for the next deployment.</source>
        <translation>다음 배포에 쓸 변경 %1개를 저장했어요.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>붙여 넣은 내용</translation>
    </message>
    <message>
        <source>Add variables to %1</source>
        <translation>%1에 변수 추가</translation>
    </message>
    <message>
        <source>Pasted text, 1 line.</source>
        <translation>붙여 넣은 내용, 1줄.</translation>
    </message>
    <message>
        <source>Pasted text, %1 lines.</source>
        <translation>붙여 넣은 내용, %1줄.</translation>
    </message>
    <message>
        <source>Copy from %1 to %2</source>
        <translation>%1에서 %2에 복사</translation>
    </message>
    <message>
        <source>%1 is live in %2</source>
        <translation>%2에 공개했어요: %1</translation>
    </message>
    <message>
        <source>%1 is stopped</source>
        <translation>중지했어요: %1</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>실행 중이에요: %1</translation>
    </message>
    <message>
        <source>%1 was restarted</source>
        <translation>%1: 재시작됐어요</translation>
    </message>
    <message>
        <source>%1 of %2 was removed</source>
        <translation>삭제했어요: %2의 %1</translation>
    </message>
    <message>
        <source>Forget %1 on this computer?</source>
        <translation>이 컴퓨터에서만 %1 프로젝트를 지울까요?</translation>
    </message>
    <message>
        <source>Deleted here: its deployments, logs and artifacts, and the values of its variables.</source>
        <translation>여기서 삭제돼요: 배포 기록, 로그, 빌드 결과물, 변수 값.</translation>
    </message>
    <message>
        <source>Stays as it is: the site and its releases in AWS account %1, %2, and the source %3.</source>
        <translation>그대로 남아요: AWS 계정 %1, %2의 사이트와 릴리스, 그리고 소스 %3.</translation>
    </message>
    <message>
        <source>To bring it back, import it: AWS, then the profile of this account.</source>
        <translation>되찾으려면 AWS 페이지에서 이 계정의 프로필을 확인해 가져오세요.</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>%1 지우기</translation>
    </message>
    <message>
        <source>%1 is forgotten on this computer</source>
        <translation>이 컴퓨터에서 지웠어요: %1</translation>
    </message>
    <message>
        <source>Show server log</source>
        <translation>서버 로그 보기</translation>
    </message>
    <message>
        <source>%1 % of visitors get the canary</source>
        <translation>방문자의 %1%가 카나리를 봐요</translation>
    </message>
    <message>
        <source>The canary ended: all visitors get the live release</source>
        <translation>카나리를 끝냈어요: 모든 방문자가 현재 릴리스를 봐요</translation>
    </message>
    <message>
        <source>%1 is rolled back and pinned</source>
        <translation>되돌리고 고정했어요: %1</translation>
    </message>
    <message>
        <source>%1 was removed</source>
        <translation>삭제했어요: %1</translation>
    </message>
    <message>
        <source>Forgotten on this computer: %1</source>
        <translation>이 컴퓨터에서만 지움: %1</translation>
    </message>
    <message>
        <source>Lift freeze…</source>
        <translation>동결 해제…</translation>
    </message>
    <message>
        <source>Lift the freeze of %1, %2?</source>
        <translation>%1, %2의 동결을 해제할까요?</translation>
    </message>
    <message>
        <source>For one hour, deployments and promotions that you start go live again. Pushes still wait until the freeze ends. Activity records who lifted it and why.</source>
        <translation>한 시간 동안 직접 시작한 배포와 승격이 다시 공개돼요. 푸시는 동결이 끝날 때까지 기다려요. 누가 왜 해제했는지 활동에 기록돼요.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Reason, for example: fix for failing payments</source>
        <translation>이유(예: 결제 오류 수정)</translation>
    </message>
    <message>
        <source>Lift freeze</source>
        <translation>동결 해제</translation>
    </message>
    <message>
        <source>The freeze is lifted until %1</source>
        <translation>%1까지 동결을 해제했어요</translation>
    </message>
    <message>
        <source>%1 gets this source with its own variables. It is built again only if that would change the artifact.</source>
        <translation>%1: 이 소스를 자체 변수로 배포해요. 빌드 결과가 달라질 때만 다시 빌드해요.</translation>
    </message>
    <message>
        <source>%1 is canceled: its processes have ended, and what it created is removed</source>
        <translation>%1 배포를 취소했어요. 프로세스가 모두 끝났고, 만들던 것은 삭제했어요</translation>
    </message>
    <message>
        <source>Nothing is live in %1 any more, so it was not promoted</source>
        <translation>%1 환경에 공개된 릴리스가 더 이상 없어서 아무것도 공개하지 않았어요</translation>
    </message>
    <message>
        <source>Deploy a preview of %1</source>
        <translation>%1의 미리보기 배포</translation>
    </message>
    <message>
        <source>It gets an address of its own and the variables of previews. Production is not affected.</source>
        <translation>전용 주소와 미리보기 변수를 사용해요. 프로덕션에는 영향이 없어요.</translation>
    </message>
    <message>
        <source>Deploy preview</source>
        <translation>미리보기 배포</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::Breadcrumbs</name>
    <message>
        <source>Breadcrumbs</source>
        <translation>현재 위치</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::BuildCard</name>
    <message>
        <source>Build settings</source>
        <translation>빌드 설정</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>프레임워크</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>설치</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>빌드</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CauseCard</name>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>원인</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>검색하거나 명령 실행</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>No results.</source>
        <translation>검색 결과가 없어요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DeckPage</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DeckWindow</name>
    <message>
        <source>AWS resources</source>
        <translation>AWS 리소스</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <source>Pending operations wait until then.</source>
        <translation>대기 중인 작업은 그때까지 기다려요.</translation>
    </message>
    <message>
        <source>Resume agent</source>
        <translation>에이전트 재개</translation>
    </message>
    <message>
        <source>Pending operations are not being processed</source>
        <translation>대기 중인 작업이 처리되지 않고 있어요</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s agent, the process that does the work, is not running.</source>
        <translation>작업을 처리하는 프로세스인 Shipdeck 에이전트가 실행되고 있지 않아요.</translation>
    </message>
    <message>
        <source>Restart agent</source>
        <translation>에이전트 다시 시작</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1개 진행 중</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Work is still running. Close anyway?</source>
        <translation>작업이 진행 중이에요. 그래도 닫을까요?</translation>
    </message>
    <message>
        <source>Closing the window does not stop it. Open Shipdeck again to see it.</source>
        <translation>창을 닫아도 작업은 멈추지 않아요. Shipdeck을 다시 열면 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>열어 두기</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>창 닫기</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Connect GitHub</source>
        <translation>GitHub 연결</translation>
    </message>
    <message>
        <source>GitHub accounts</source>
        <translation>GitHub 계정</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>%1 has to sign in again</source>
        <translation>%1 계정으로 다시 로그인해야 해요</translation>
    </message>
    <message>
        <source>GitHub no longer accepts this sign-in. Push deploys and private repositories wait until you sign in again. Live sites are not affected.</source>
        <translation>GitHub가 이 로그인을 더는 받지 않아요. 다시 로그인할 때까지 푸시 배포와 비공개 저장소는 기다려요. 공개된 사이트는 그대로예요.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>GitHub synced %1</source>
        <translation>GitHub 동기화 %1</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>저장 공간</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>도메인</translation>
    </message>
    <message>
        <source>Search for a commit</source>
        <translation>커밋 찾기</translation>
    </message>
    <message>
        <source>Release timeline</source>
        <translation>릴리스 타임라인</translation>
    </message>
    <message>
        <source>Language changed</source>
        <translation>언어를 바꿨어요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DeploymentList</name>
    <message>
        <source>Deployments</source>
        <translation>배포</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DeploymentPage</name>
    <message>
        <source>Roll back instead…</source>
        <translation>대신 되돌리기…</translation>
    </message>
    <message>
        <source>Too late to cancel: visitors may already see this release</source>
        <translation>방문자가 이미 보고 있을 수 있어 취소하기에는 늦었어요</translation>
    </message>
    <message>
        <source>Redeploy</source>
        <translation>다시 배포</translation>
    </message>
    <message>
        <source>Cancel deployment</source>
        <translation>배포 취소</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>공개하기</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Roll back to this…</source>
        <translation>이 릴리스로 되돌리기…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Steps and commands</source>
        <translation>단계와 명령</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>고정됨</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <source>Steps and equivalent commands</source>
        <translation>단계와 그에 해당하는 명령</translation>
    </message>
    <message>
        <source>Canceling, waiting for it to stop</source>
        <translation>취소 중, 멈추기를 기다리는 중</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>%1 still serves %2.</source>
        <translation>%1 환경은 그대로예요. 제공 중인 릴리스: %2.</translation>
    </message>
    <message>
        <source>Show line</source>
        <translation>줄 보기</translation>
    </message>
    <message>
        <source>Cancel requested…</source>
        <translation>취소 요청함…</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Show steps and commands</source>
        <translation>단계와 명령 보기</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>로그 보기</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Deployed by %1, %2</source>
        <translation>배포: %1, %2</translation>
    </message>
    <message>
        <source>Commit by %1</source>
        <translation>커밋: %1</translation>
    </message>
    <message>
        <source>with local changes</source>
        <translation>로컬 변경 포함</translation>
    </message>
    <message>
        <source>The folder had changes that are not in this commit.</source>
        <translation>폴더에 이 커밋에 없는 변경이 있었어요.</translation>
    </message>
    <message>
        <source>Log, server log, or steps and commands</source>
        <translation>로그, 서버 로그, 단계와 명령</translation>
    </message>
    <message>
        <source>Server log</source>
        <translation>서버 로그</translation>
    </message>
    <message>
        <source>Show server log</source>
        <translation>서버 로그 보기</translation>
    </message>
    <message>
        <source>Find the commit that broke it…</source>
        <translation>문제를 일으킨 커밋 찾기…</translation>
    </message>
    <message>
        <source>Share on this network…</source>
        <translation>이 네트워크에 공유…</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DeploymentSide</name>
    <message>
        <source>Proposed code</source>
        <translation>제안된 코드</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변경 사항</translation>
    </message>
    <message>
        <source>Nothing is live yet.</source>
        <translation>아직 현재 릴리스가 없어요.</translation>
    </message>
    <message>
        <source>Visitors see this release</source>
        <translation>방문자가 보는 릴리스예요</translation>
    </message>
    <message>
        <source>Changes since the live release</source>
        <translation>현재 릴리스 이후 변경</translation>
    </message>
    <message>
        <source>same commit</source>
        <translation>같은 커밋</translation>
    </message>
    <message>
        <source>Live: %1</source>
        <translation>현재 릴리스: %1</translation>
    </message>
    <message>
        <source>No variable changed</source>
        <translation>바뀐 변수 없음</translation>
    </message>
    <message>
        <source>Variables changed</source>
        <translation>변수가 바뀜</translation>
    </message>
    <message>
        <source>1 variable changed: %1</source>
        <translation>변수 1개 바뀜: %1</translation>
    </message>
    <message>
        <source>%1 variables changed: %2</source>
        <translation>변수 %1개 바뀜: %2</translation>
    </message>
    <message>
        <source>Node %1, was %2</source>
        <translation>Node %1, 이전 %2</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Release address</source>
        <translation>릴리스 주소</translation>
    </message>
    <message>
        <source>Production address</source>
        <translation>프로덕션 주소</translation>
    </message>
    <message>
        <source>Environment address</source>
        <translation>환경 주소</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1개</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>빌드 결과물</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Reused (no changes)</source>
        <translation>재사용(변경 없음)</translation>
    </message>
    <message>
        <source>Reported to GitHub</source>
        <translation>GitHub에 보고한 상태</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>Show on GitHub</source>
        <translation>GitHub에서 보기</translation>
    </message>
    <message>
        <source>Lighthouse</source>
        <translation>Lighthouse</translation>
    </message>
    <message>
        <source>Measured as soon as nothing else runs</source>
        <translation>다른 작업이 없으면 바로 측정해요</translation>
    </message>
    <message>
        <source>By Lighthouse %1, from 0 to 100, as on a phone</source>
        <translation>Lighthouse %1 점수, 0–100, 휴대전화 기준</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>카나리</translation>
    </message>
    <message>
        <source>%1 % of visitors</source>
        <translation>방문자의 %1 %</translation>
    </message>
    <message>
        <source>Ended by its errors</source>
        <translation>오류 때문에 종료</translation>
    </message>
    <message>
        <source>Promoted</source>
        <translation>모두에게 공개됨</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <source>no requests</source>
        <translation>요청 없음</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%2개 중 %1개 실패</translation>
    </message>
    <message>
        <source>Requests of visitors that were answered with a status from 500 up</source>
        <translation>방문자의 요청 중 500 이상의 상태로 응답한 수</translation>
    </message>
    <message>
        <source>This release</source>
        <translation>이 릴리스</translation>
    </message>
    <message>
        <source>Live release</source>
        <translation>현재 릴리스</translation>
    </message>
    <message>
        <source>Live release then</source>
        <translation>당시 현재 릴리스</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DropCard</name>
    <message>
        <source>Deploy a folder or an address</source>
        <translation>폴더나 주소 배포</translation>
    </message>
    <message>
        <source>Drop a folder here, or paste a public repository address</source>
        <translation>여기에 폴더를 놓거나 공개 저장소 주소를 붙여 넣으세요</translation>
    </message>
    <message>
        <source>Folder or repository address</source>
        <translation>폴더 또는 저장소 주소</translation>
    </message>
    <message>
        <source>Deploy here</source>
        <translation>이 컴퓨터에 배포</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <source>Ctrl+V pastes, Ctrl+O browses. Nothing runs until you have seen the plan.</source>
        <translation>Ctrl+V로 붙여 넣고 Ctrl+O로 찾아요. 계획을 보기 전에는 아무것도 실행하지 않아요.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 읽는 중…</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DropOverlay</name>
    <message>
        <source>Deploy here</source>
        <translation>이 컴퓨터에 배포</translation>
    </message>
    <message>
        <source>Build and serve it on this computer</source>
        <translation>이 컴퓨터에서 빌드하고 제공</translation>
    </message>
    <message>
        <source>Deploy to…</source>
        <translation>배포 대상…</translation>
    </message>
    <message>
        <source>Choose a target and see the plan first</source>
        <translation>대상을 고르고 계획부터 보기</translation>
    </message>
    <message>
        <source>Drop to add</source>
        <translation>놓으면 추가돼요</translation>
    </message>
    <message>
        <source>Cannot use this file</source>
        <translation>쓸 수 없는 파일이에요</translation>
    </message>
    <message>
        <source>Drop one project folder to deploy it</source>
        <translation>프로젝트 폴더 하나를 놓으면 배포해요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::EnvironmentsCard</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Visit %1: %2</source>
        <translation>%1 방문: %2</translation>
    </message>
    <message>
        <source>Deploy a preview…</source>
        <translation>미리보기 배포…</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>아직 없음</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::GlassBox</name>
    <message>
        <source>Needs %1</source>
        <translation>필요한 권한 %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1ms</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>되돌리는 방법: %1</translation>
    </message>
    <message>
        <source>Steps and commands</source>
        <translation>단계와 명령</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>보낸 요청: %1</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::HistoryPage</name>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>선택 해제</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation><numerusform>%n개 선택</numerusform></translation>
    </message>
    <message>
        <source>Compare  C</source>
        <translation>비교  C</translation>
    </message>
    <message>
        <source>Select two deployments to compare them</source>
        <translation>비교하려면 배포 두 개를 선택하세요</translation>
    </message>
    <message>
        <source>Hide earlier attempts</source>
        <translation>이전 시도 숨기기</translation>
    </message>
    <message>
        <source>Show earlier attempts</source>
        <translation>이전 시도 보기</translation>
    </message>
    <message>
        <source>Compare the two selected deployments</source>
        <translation>선택한 배포 두 개 비교</translation>
    </message>
    <message>
        <source>No deployments match</source>
        <translation>맞는 배포가 없어요</translation>
    </message>
    <message>
        <source>Try other words or fewer filters.</source>
        <translation>다른 말로 찾거나 필터를 줄여 보세요.</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>No deployments yet</source>
        <translation>아직 배포가 없어요</translation>
    </message>
    <message>
        <source>Each deployment is listed here with its log, artifact and changes.</source>
        <translation>배포마다 로그, 빌드 결과물, 변경 사항이 여기에 남아요.</translation>
    </message>
    <message>
        <source>Deploy a folder</source>
        <translation>폴더 배포</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>되돌리기…</translation>
    </message>
    <message>
        <source>Redeploy</source>
        <translation>다시 배포</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Search deployments</source>
        <translation>배포 검색</translation>
    </message>
    <message>
        <source>Deploy %1</source>
        <translation>%1 배포하기</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>비교…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Release timeline</source>
        <translation>릴리스 타임라인</translation>
    </message>
    <message>
        <source>Show in the release timeline</source>
        <translation>릴리스 타임라인에서 보기</translation>
    </message>
    <message>
        <source>Promote to %1…</source>
        <translation>%1에 공개…</translation>
    </message>
    <message>
        <source>Share on this network…</source>
        <translation>이 네트워크에 공유…</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::InlineError</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::LinkLabel</name>
    <message>
        <source>Opens in the browser</source>
        <translation>브라우저에서 열려요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::LogFoot</name>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Keep the newest line in view  F</source>
        <translation>새 줄을 계속 보기  F</translation>
    </message>
    <message>
        <source>No output for %1</source>
        <translation>%1 동안 출력 없음</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1줄</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1줄</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>오류 1개</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>오류 %1개</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>경고 1개</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>경고 %1개</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <translation>%1 숨김</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>live</source>
        <translation>실시간</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::LogPane</name>
    <message>
        <source>Download log</source>
        <translation>로그 내려받기</translation>
    </message>
    <message>
        <source>Text (*.log)</source>
        <translation>텍스트 (*.log)</translation>
    </message>
    <message>
        <source>Text with colours (*.ansi)</source>
        <translation>색이 있는 텍스트 (*.ansi)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 줄 (*.jsonl)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 저장함</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::LogSearchBox</name>
    <message>
        <source>Search the log</source>
        <translation>로그 검색</translation>
    </message>
    <message>
        <source>Ctrl+F searches, F3 and Shift+F3 move between matches, :116 goes to line 116</source>
        <translation>Ctrl+F 검색, F3과 Shift+F3 이동, :116은 116번째 줄로</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::LogToolbar</name>
    <message>
        <source>Match case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Lines to show</source>
        <translation>보여 줄 줄</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>줄 바꿈</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>로그 복사</translation>
    </message>
    <message>
        <source>Download log</source>
        <translation>로그 내려받기</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>검색 중…</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>결과 없음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1개</translation>
    </message>
    <message>
        <source>Timestamps: off</source>
        <translation>시각: 끔</translation>
    </message>
    <message>
        <source>Timestamps: since start</source>
        <translation>시각: 시작부터</translation>
    </message>
    <message>
        <source>Timestamps: local time</source>
        <translation>시각: 현지 시각</translation>
    </message>
    <message>
        <source>Timestamps: UTC</source>
        <translation>시각: UTC</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::LogView</name>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1번째 줄</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Copy all shown lines</source>
        <translation>보이는 줄 모두 복사</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy link to line</source>
        <translation>줄 링크 복사</translation>
    </message>
    <message>
        <source>Copy as Markdown block</source>
        <translation>Markdown 블록으로 복사</translation>
    </message>
    <message>
        <source>Copy with colours</source>
        <translation>색과 함께 복사</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>줄 바꿈</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>다음 오류</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
</context>
<context>
    <name>LogPill</name>
    <message>
        <source>1 new line</source>
        <translation>새 줄 1개</translation>
    </message>
    <message>
        <source>%1 new lines</source>
        <translation>새 줄 %1개</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>오류 1개</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>오류 %1개</translation>
    </message>
</context>
<context>
    <name>LogNotice</name>
    <message>
        <source>Waiting for the first line, usually under 2 s</source>
        <translation>첫 줄을 기다리는 중이에요. 보통 2초 안에 나와요</translation>
    </message>
    <message>
        <source>This log is not on this computer</source>
        <translation>이 로그는 이 컴퓨터에 없어요</translation>
    </message>
    <message>
        <source>Nothing was written to this log</source>
        <translation>이 로그에는 기록된 것이 없어요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::LogClipboard</name>
    <message>
        <source>Link copied</source>
        <translation>링크를 복사했어요</translation>
    </message>
    <message>
        <source>Copied the first 64 MiB; use Download for all of it</source>
        <translation>처음 64MiB를 복사했어요. 전체는 내려받기로 받으세요</translation>
    </message>
    <message>
        <source>Copied 1 line</source>
        <translation>1줄을 복사했어요</translation>
    </message>
    <message>
        <source>Copied %1 lines</source>
        <translation>%1줄을 복사했어요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::LogMouse</name>
    <message>
        <source>Only the first 16 KiB of %1 are shown. Click after the end to show all.</source>
        <translation>%1 가운데 처음 16KiB만 보여요. 끝을 누르면 모두 보여요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::MainWindow</name>
    <message>
        <source>Shipdeck</source>
        <translation>Shipdeck</translation>
    </message>
    <message>
        <source>%1 – Shipdeck</source>
        <translation>%1 – Shipdeck</translation>
    </message>
    <message>
        <source>%1 – %2 – Shipdeck</source>
        <translation>%1 – %2 – Shipdeck</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Switch project</source>
        <translation>프로젝트 전환</translation>
    </message>
    <message>
        <source>Import a project</source>
        <translation>프로젝트 가져오기</translation>
    </message>
    <message>
        <source>Deploy a folder</source>
        <translation>폴더 배포</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Find in page</source>
        <translation>페이지에서 찾기</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>다음 영역</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>이전 영역</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>기본 글자 크기</translation>
    </message>
    <message>
        <source>Undo, while its message is shown</source>
        <translation>메시지가 보이는 동안 실행 취소</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>이 페이지에서</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>theme appearance colours</source>
        <translation>테마 모양 색</translation>
    </message>
    <message>
        <source>Theme: system</source>
        <translation>테마: 시스템 설정</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>테마: 밝게</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>테마: 어둡게</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>테마: 고대비</translation>
    </message>
    <message>
        <source>Density: comfortable</source>
        <translation>간격: 편안하게</translation>
    </message>
    <message>
        <source>rows spacing</source>
        <translation>행 간격</translation>
    </message>
    <message>
        <source>Density: compact</source>
        <translation>간격: 촘촘하게</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>모든 프로젝트</translation>
    </message>
    <message>
        <source>In lists: arrow keys move, Enter opens, the Menu key shows more actions.</source>
        <translation>목록에서는 화살표로 움직이고 Enter로 열어요. 메뉴 키를 누르면 다른 작업이 나와요.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Project page: %1</source>
        <translation>프로젝트 페이지: %1</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::NeedsCard</name>
    <message>
        <source>Requirements</source>
        <translation>요구 사항</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 확인</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::OverviewPage</name>
    <message>
        <source>Stop…</source>
        <translation>정지…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Deploy as a canary…</source>
        <translation>카나리로 배포…</translation>
    </message>
    <message>
        <source>Add variables to %1</source>
        <translation>%1 변수에 추가</translation>
    </message>
    <message>
        <source>Import .env…</source>
        <translation>.env 가져오기…</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Latest deployments</source>
        <translation>최근 배포</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>View all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <source>Choose a branch…</source>
        <translation>브랜치 선택…</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Deploy %1</source>
        <translation>%1 배포하기</translation>
    </message>
    <message>
        <source>Visit %1</source>
        <translation>%1 방문</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>되돌리기…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <source>Remove %1…</source>
        <translation>%1 제거…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>%1 still serves %2.</source>
        <translation>%1 환경은 그대로예요. 제공 중인 릴리스: %2.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>로그 열기</translation>
    </message>
    <message>
        <source>Deploy elsewhere…</source>
        <translation>다른 곳에 배포…</translation>
    </message>
    <message>
        <source>Deploy without cache</source>
        <translation>캐시 없이 배포하기</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>재시작</translation>
    </message>
    <message>
        <source>Check what an address gets</source>
        <translation>주소의 응답 확인</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::TargetChoice</name>
    <message>
        <source>Runs on</source>
        <translation>실행 위치</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::PlanPolicy</name>
    <message>
        <source>Copy policy</source>
        <translation>정책 복사</translation>
    </message>
    <message>
        <source>Permissions needed in the account: %1</source>
        <translation>계정에 필요한 권한: %1개</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::PlanCard</name>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>with</source>
        <translation>프로필</translation>
    </message>
    <message>
        <source>Keys from environment variables</source>
        <translation>환경 변수의 키</translation>
    </message>
    <message>
        <source>Choose a profile…</source>
        <translation>프로필 선택…</translation>
    </message>
    <message>
        <source>AWS profile to deploy with</source>
        <translation>배포에 쓸 AWS 프로필</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>실행 위치</translation>
    </message>
    <message>
        <source>Replace existing site</source>
        <translation>기존 사이트 바꾸기</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Choose another source</source>
        <translation>다른 소스 선택</translation>
    </message>
    <message>
        <source>Planned steps</source>
        <translation>실행될 단계</translation>
    </message>
    <message>
        <source>Deploy %1</source>
        <translation>%1 배포하기</translation>
    </message>
    <message>
        <source>server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>static site</source>
        <translation>정적 사이트</translation>
    </message>
    <message>
        <source>App to deploy</source>
        <translation>배포할 앱</translation>
    </message>
    <message>
        <source>Choose an app…</source>
        <translation>앱 선택…</translation>
    </message>
    <message>
        <source>top folder</source>
        <translation>최상위 폴더</translation>
    </message>
    <message>
        <source>App</source>
        <translation>앱</translation>
    </message>
    <message>
        <source>default branch</source>
        <translation>기본 브랜치</translation>
    </message>
    <message>
        <source>Branch, tag or commit</source>
        <translation>브랜치, 태그 또는 커밋</translation>
    </message>
    <message>
        <source>Variables needed</source>
        <translation>필요한 변수</translation>
    </message>
    <message>
        <source>leave empty to set it later</source>
        <translation>비워 두면 나중에 설정할 수 있어요</translation>
    </message>
    <message>
        <source>Price   %1</source>
        <translation>비용   %1</translation>
    </message>
    <message>
        <source>Deploy here</source>
        <translation>이 컴퓨터에 배포</translation>
    </message>
    <message>
        <source>%1, commit %2</source>
        <translation>%1, 커밋 %2</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ProductionCard</name>
    <message>
        <source>Start site</source>
        <translation>사이트 시작</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>되돌리기…</translation>
    </message>
    <message>
        <source>Pinned: new deployments will not go live</source>
        <translation>고정됨: 새 배포는 공개되지 않고 대기해요</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Nothing is live yet. Your first successful deployment will appear here.</source>
        <translation>아직 현재 릴리스가 없어요. 처음 성공한 배포가 여기에 표시돼요.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1, %2 걸림</translation>
    </message>
    <message>
        <source>Deployed</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>%1 Checked %2.</source>
        <translation>%1 (%2 확인)</translation>
    </message>
    <message>
        <source>Show server log</source>
        <translation>서버 로그 보기</translation>
    </message>
    <message>
        <source>Commit by</source>
        <translation>커밋한 사람</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Server log</source>
        <translation>서버 로그</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>정지하는 중…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <source>Restarting…</source>
        <translation>재시작하는 중…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>재시작</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>정지…</translation>
    </message>
    <message>
        <source>Release timeline</source>
        <translation>릴리스 타임라인</translation>
    </message>
    <message>
        <source>Asleep since %1. The next request wakes it.</source>
        <translation>%1부터 절전 중이에요. 다음 요청이 오면 깨어나요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ProjectCards</name>
    <message>
        <source>not deployed yet</source>
        <translation>아직 배포 안 함</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ProjectGrid</name>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ProjectsPage</name>
    <message>
        <source>Filter projects</source>
        <translation>프로젝트 필터</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>최근 활동</translation>
    </message>
    <message>
        <source>List layout</source>
        <translation>목록 모양</translation>
    </message>
    <message>
        <source>No projects match</source>
        <translation>맞는 프로젝트가 없어요</translation>
    </message>
    <message>
        <source>Names, addresses and sources are searched.</source>
        <translation>이름, 주소, 소스에서 찾아요.</translation>
    </message>
    <message>
        <source>Deploy a folder</source>
        <translation>폴더 배포</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>격자</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>정렬 기준</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>아직 프로젝트가 없어요</translation>
    </message>
    <message>
        <source>Deploy a folder or a public repository to serve it on this computer.</source>
        <translation>폴더나 공개 저장소를 배포하면 이 컴퓨터에서 제공돼요.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>제거…</translation>
    </message>
    <message>
        <source>Deploy a folder…</source>
        <translation>폴더 배포…</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Import from GitHub</source>
        <translation>GitHub에서 가져오기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::RollbackDialog</name>
    <message>
        <source>This also ends the canary %1.</source>
        <translation>카나리도 함께 끝나요: %1.</translation>
    </message>
    <message>
        <source>Roll back %1, %2</source>
        <translation>%1 되돌리기(%2)</translation>
    </message>
    <message>
        <source>Roll back to</source>
        <translation>되돌릴 릴리스</translation>
    </message>
    <message>
        <source>Nothing is built or uploaded: %1 restores this release exactly, with its artifact, variables and settings. New deployments won&apos;t go live until you unpin.</source>
        <translation>빌드도 업로드도 하지 않아요. 대상(%1)에서 이 릴리스를 빌드 결과물, 변수, 설정까지 그대로 복원해요. 고정을 해제할 때까지 새 배포는 공개되지 않고 대기해요.</translation>
    </message>
    <message>
        <source>Releases to roll back to</source>
        <translation>되돌릴 수 있는 릴리스</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Live now</source>
        <translation>현재 릴리스</translation>
    </message>
    <message>
        <source>Nothing is live yet.</source>
        <translation>아직 현재 릴리스가 없어요.</translation>
    </message>
    <message>
        <source>Deployed %1</source>
        <translation>%1 배포함</translation>
    </message>
    <message>
        <source>There is no earlier release to roll back to. Deploy once more to get one.</source>
        <translation>되돌릴 이전 릴리스가 없어요. 한 번 더 배포하면 생겨요.</translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <translation>되돌리기: %1</translation>
    </message>
    <message>
        <source>Variables: unchanged.</source>
        <translation>변수: 그대로.</translation>
    </message>
    <message>
        <source>Variables: 1 gets its earlier value back.</source>
        <translation>변수: 1개가 이전 값으로 돌아가요.</translation>
    </message>
    <message>
        <source>Variables: %1 get their earlier values back.</source>
        <translation>변수: %1개가 이전 값으로 돌아가요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SamplesCard</name>
    <message>
        <source>Samples</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>Deploy the static site</source>
        <translation>정적 사이트 배포</translation>
    </message>
    <message>
        <source>A small site about a harbor. Plain HTML and CSS, live in about a second.</source>
        <translation>항구를 소개하는 작은 사이트예요. HTML과 CSS뿐이라 1초쯤이면 열려요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::Sidebar</name>
    <message>
        <source>Shipdeck</source>
        <translation>Shipdeck</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>모든 프로젝트</translation>
    </message>
    <message>
        <source>Switch project, now %1</source>
        <translation>프로젝트 전환, 지금은 %1</translation>
    </message>
    <message>
        <source>Switch project  Ctrl+P</source>
        <translation>프로젝트 전환  Ctrl+P</translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation>검색 또는 실행…</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>검색하거나 명령 실행</translation>
    </message>
    <message>
        <source>Search or run a command  Ctrl+K</source>
        <translation>검색하거나 명령 실행  Ctrl+K</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>사이드바</translation>
    </message>
    <message>
        <source>Deploy something new</source>
        <translation>새로 배포하기</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>고정됨</translation>
    </message>
    <message>
        <source>Pages and projects</source>
        <translation>페이지와 프로젝트</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SitePicture</name>
    <message>
        <source>Picture of %1</source>
        <translation>%1의 모습</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SitesCard</name>
    <message>
        <source>Your sites</source>
        <translation>내 사이트</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>모든 프로젝트</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Deploy %1</source>
        <translation>%1 배포하기</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>%1 더 보기</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>제거…</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Visit %1</source>
        <translation>%1 방문</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>불러오는 중</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::StageTimeline</name>
    <message>
        <source>waiting for you</source>
        <translation>확인을 기다려요</translation>
    </message>
    <message>
        <source>~%1</source>
        <translation>~%1</translation>
    </message>
    <message>
        <source>%1 of ~%2</source>
        <translation>%1 / ~%2</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 지남</translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation>%1 걸림</translation>
    </message>
    <message>
        <source>taking longer than usual (%1, usually %2)</source>
        <translation>평소보다 오래 걸림 (%1, 보통 %2)</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>몇 초 남음</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>약 %1초 남음</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>약 %1분 남음</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time left, where the estimate comes from</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Stages of this deployment</source>
        <translation>이 배포의 단계</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::StartPage</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Ship something now. No account needed.</source>
        <translation>지금 바로 배포해 보세요. 계정은 필요 없어요.</translation>
    </message>
    <message>
        <source>Ship something</source>
        <translation>배포해 보세요</translation>
    </message>
    <message>
        <source>Deploy a folder…</source>
        <translation>폴더 배포…</translation>
    </message>
    <message>
        <source>Check this computer&apos;s requirements</source>
        <translation>이 컴퓨터의 요구 사항 확인</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::StatusBar</name>
    <message>
        <source>Status bar</source>
        <translation>상태 표시줄</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation><numerusform>%n개 진행 중</numerusform></translation>
    </message>
    <message>
        <source>Activity  %1</source>
        <translation>활동  %1</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>Activity  Ctrl+J</source>
        <translation>활동  Ctrl+J</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::Toasts</name>
    <message>
        <source>Close message</source>
        <translation>메시지 닫기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::TopBar</name>
    <message>
        <source>Page header</source>
        <translation>페이지 머리글</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>작업 더 보기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::VariablesCard</name>
    <message>
        <source>From shipdeck.yml</source>
        <translation>shipdeck.yml에서</translation>
    </message>
    <message>
        <source>Import .env…</source>
        <translation>.env 가져오기…</translation>
    </message>
    <message>
        <source>None yet. Drop a .env file on this page, or import one.</source>
        <translation>아직 없어요. .env 파일을 이 페이지에 놓거나 가져오세요.</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Plain values</source>
        <translation>일반 값</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>비밀 값</translation>
    </message>
    <message>
        <source>1 change waits for the next deployment.</source>
        <translation>변경 1개가 다음 배포를 기다려요.</translation>
    </message>
    <message>
        <source>%1 changes wait for the next deployment.</source>
        <translation>변경 %1개가 다음 배포를 기다려요.</translation>
    </message>
    <message>
        <source>Redeploy</source>
        <translation>다시 배포</translation>
    </message>
    <message>
        <source>Redeploy with the changes</source>
        <translation>변경 사항과 함께 다시 배포</translation>
    </message>
    <message>
        <source>View all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>View all variables</source>
        <translation>모든 변수 보기</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>프레임워크</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>설치</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>빌드</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>상태 확인</translation>
    </message>
    <message>
        <source>Network during the build</source>
        <translation>빌드 중 네트워크</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>version %1, %2</source>
        <translation>버전 %1, %2</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>커밋</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>브랜치</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>빌드 결과물</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Commit by</source>
        <translation>커밋한 사람</translation>
    </message>
    <message>
        <source>Deployed by</source>
        <translation>배포한 사람</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CompareDialog</name>
    <message>
        <source>Compare two deployments</source>
        <translation>배포 두 개 비교</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>다른 점</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>다른 점이 없어요</translation>
    </message>
    <message>
        <source>The same in both</source>
        <translation>둘 다 같은 것</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DesktopNotifier</name>
    <message>
        <source>%1: canary at %2 % of visitors</source>
        <translation>%1: 방문자의 %2 %에게 카나리 공개 중</translation>
    </message>
    <message>
        <source>%1 is live</source>
        <translation>%1 배포를 마쳤어요</translation>
    </message>
    <message>
        <source>%1 is staged and ready to promote</source>
        <translation>공개 전 릴리스 준비됨: %1</translation>
    </message>
    <message>
        <source>%1 was rolled back</source>
        <translation>되돌려짐: %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 배포가 실패했어요</translation>
    </message>
    <message>
        <source>%1: nothing to deploy</source>
        <translation>%1: 배포할 것이 없어요</translation>
    </message>
    <message>
        <source>Show cause</source>
        <translation>원인 보기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Shipdeck</source>
        <translation>Shipdeck</translation>
    </message>
    <message>
        <source>Open Shipdeck</source>
        <translation>Shipdeck 열기</translation>
    </message>
    <message>
        <source>%1 could not be added</source>
        <translation>%1을(를) 추가하지 못했어요</translation>
    </message>
    <message>
        <source>%1: the canary failed and ended</source>
        <translation>%1: 카나리가 실패하여 종료되었어요</translation>
    </message>
    <message>
        <source>%1 is below its Lighthouse budget</source>
        <translation>%1: Lighthouse 예산 미달</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::EnvDialog</name>
    <message>
        <source>Add variables to %1</source>
        <translation>%1 변수에 추가</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 변수</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>바뀜</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>비밀 값</translation>
    </message>
    <message>
        <source>%1 is secret</source>
        <translation>비밀 값: %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변경 내용</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Not in the import. Kept unless you tick it.</source>
        <translation>가져온 내용에 없어요. 선택하지 않으면 그대로 둬요.</translation>
    </message>
    <message>
        <source>Unchanged: %1</source>
        <translation>변경 없음: %1</translation>
    </message>
    <message>
        <source>Line %1 is skipped: %2</source>
        <translation>%1번째 줄을 건너뛰어요: %2</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>%1번째 줄</translation>
    </message>
    <message>
        <source>Fix line</source>
        <translation>줄 고치기</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation><numerusform>그 밖에 %n줄</numerusform></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 추가</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 변경</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Where %1 is used</source>
        <translation>%1 사용 위치</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 removed. Live after the next deployment.</source>
        <translation>추가 %1개, 변경 %2개, 제거 %3개. 다음 배포부터 적용돼요.</translation>
    </message>
    <message>
        <source>Save 1 change</source>
        <translation>변경 1개 저장</translation>
    </message>
    <message>
        <source>Save %1 changes</source>
        <translation>변경 %1개 저장</translation>
    </message>
    <message>
        <source>Variables without a value are not saved.</source>
        <translation>값이 없는 변수는 저장되지 않아요.</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1 값</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>예: %1</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::HistoryModel</name>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation><numerusform>%n번 시도</numerusform></translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::AccountCard</name>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Repositories of %1</source>
        <translation>%1의 저장소</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>로그아웃…</translation>
    </message>
    <message>
        <source>Sign out of %1</source>
        <translation>%1에서 로그아웃</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>GitHub no longer accepts this sign-in. Data loaded earlier is kept.</source>
        <translation>GitHub가 이 로그인을 더는 받지 않아요. 전에 불러온 데이터는 그대로 있어요.</translation>
    </message>
    <message>
        <source>Signed in %1</source>
        <translation>%1 로그인됨</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>유효 기간</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 파일</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Known after the next request</source>
        <translation>다음 요청 뒤에 알 수 있어요</translation>
    </message>
    <message>
        <source>Missing permission: %1 (%2)</source>
        <translation>없는 권한: %1. %2</translation>
    </message>
    <message>
        <source>Grant it on GitHub</source>
        <translation>GitHub에서 허용</translation>
    </message>
    <message>
        <source>Grant %1 on GitHub</source>
        <translation>GitHub에서 %1 권한 허용</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::AccountsPage</name>
    <message>
        <source>GitHub accounts</source>
        <translation>GitHub 계정</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>계정 추가</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>로그인한 계정이 없어요</translation>
    </message>
    <message>
        <source>You can deploy public repositories without an account. Sign in to see your own.</source>
        <translation>공개 저장소는 로그인 없이 배포할 수 있어요. 로그인하면 내 저장소가 보여요.</translation>
    </message>
    <message>
        <source>Connect GitHub</source>
        <translation>GitHub 연결</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Sign out of %1?</source>
        <translation>%1에서 로그아웃할까요?</translation>
    </message>
    <message>
        <source>Its token and the stored data of its repositories are deleted from this computer.</source>
        <translation>토큰과 저장해 둔 저장소 데이터를 이 컴퓨터에서 지워요.</translation>
    </message>
    <message>
        <source>Projects and live sites are not affected. Shipdeck no longer sees pushes to this account&apos;s private repositories.</source>
        <translation>프로젝트와 공개된 사이트는 그대로예요. 이 계정의 비공개 저장소에 푸시해도 감지하지 못해요.</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>로그인 유지</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>로그아웃</translation>
    </message>
    <message>
        <source>Signed out of %1</source>
        <translation>%1에서 로그아웃했어요</translation>
    </message>
    <message>
        <source>These Shipdeck webhooks are still on GitHub. They no longer do anything. You can delete them in the repository settings:</source>
        <translation>Shipdeck 웹훅이 GitHub에 남아 있어요. 이제 아무 일도 하지 않으니 저장소 설정에서 지울 수 있어요:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ConnectCard</name>
    <message>
        <source>See all your repositories, including private ones, and deploy on every push.</source>
        <translation>비공개를 포함한 내 저장소를 모두 보고, 푸시할 때마다 배포해요.</translation>
    </message>
    <message>
        <source>Connect GitHub</source>
        <translation>GitHub 연결</translation>
    </message>
    <message>
        <source>Public repositories</source>
        <translation>공개 저장소</translation>
    </message>
    <message>
        <source>Public repositories without an account</source>
        <translation>계정 없이 공개 저장소 보기</translation>
    </message>
    <message>
        <source>%1 has to sign in again. Everything is kept.</source>
        <translation>%1 계정으로 다시 로그인해야 해요. 모두 그대로 있어요.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>%1 계정으로 로그인했어요.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>Import a repository</source>
        <translation>저장소 가져오기</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>GitHub accounts</source>
        <translation>GitHub 계정</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DeviceDialog</name>
    <message>
        <source>Sign in to GitHub</source>
        <translation>GitHub 로그인</translation>
    </message>
    <message>
        <source>The code is copied. Paste it on the page that opened in your browser (%1), then allow Shipdeck.</source>
        <translation>코드를 복사했어요. 브라우저에 열린 페이지(%1)에 붙여 넣고 Shipdeck을 허용하세요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::FrameworkFinder</name>
    <message>
        <source>%1 apps</source>
        <translation>앱 %1개</translation>
    </message>
</context>
<context>
    <name>GitHub</name>
    <message>
        <source>1 check failed</source>
        <translation>점검 1개 실패</translation>
    </message>
    <message>
        <source>1 check passed</source>
        <translation>점검 1개 통과</translation>
    </message>
    <message>
        <source>1 check still running</source>
        <translation>점검 1개 진행 중</translation>
    </message>
    <message>
        <source>Last push %1</source>
        <translation>마지막 푸시 %1</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>By last push</source>
        <translation>최근 푸시 순</translation>
    </message>
    <message>
        <source>All repositories</source>
        <translation>모든 저장소</translation>
    </message>
    <message>
        <source>Single sign-on is needed</source>
        <translation>싱글 사인온이 필요해요</translation>
    </message>
    <message>
        <source>Private repositories are not shown</source>
        <translation>비공개 저장소는 보이지 않아요</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>로그인 안 함</translation>
    </message>
    <message>
        <source>in the browser</source>
        <translation>브라우저로</translation>
    </message>
    <message>
        <source>with a token</source>
        <translation>토큰으로</translation>
    </message>
    <message>
        <source>with gh</source>
        <translation>gh로</translation>
    </message>
    <message>
        <source>with your own GitHub App</source>
        <translation>내 GitHub App으로</translation>
    </message>
    <message>
        <source>%1 of %2 requests left, reset at %3</source>
        <translation>요청 %2회 중 %1회 남음, %3에 초기화</translation>
    </message>
    <message>
        <source>%1 checks still running</source>
        <translation>점검 %1개 진행 중</translation>
    </message>
    <message>
        <source>%1 checks passed</source>
        <translation>점검 %1개 통과</translation>
    </message>
    <message>
        <source>%1 checks failed</source>
        <translation>점검 %1개 실패</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ImportPage</name>
    <message>
        <source>Import %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Deploy (Ctrl+Enter)</source>
        <translation>배포하기 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>빈 저장소: %1</translation>
    </message>
    <message>
        <source>There is nothing to deploy before the first push.</source>
        <translation>첫 푸시 전에는 배포할 것이 없어요.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>The plan appears here once the framework is detected.</source>
        <translation>프레임워크를 감지하면 여기에 계획이 표시돼요.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Working out the plan …</source>
        <translation>계획을 세우는 중 …</translation>
    </message>
    <message>
        <source>Deploy %1</source>
        <translation>%1 배포하기</translation>
    </message>
    <message>
        <source>Refresh repository</source>
        <translation>저장소 새로 고침</translation>
    </message>
    <message>
        <source>1  Repository</source>
        <translation>1  저장소</translation>
    </message>
    <message>
        <source>Root directory</source>
        <translation>루트 디렉터리</translation>
    </message>
    <message>
        <source>repository root</source>
        <translation>저장소 루트</translation>
    </message>
    <message>
        <source>2  Build</source>
        <translation>2  빌드</translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation>파일을 읽는 중 …</translation>
    </message>
    <message>
        <source>3  Target</source>
        <translation>3  배포 대상</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>실행 위치</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>See the plan</source>
        <translation>계획 보기</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>Hide the plan</source>
        <translation>계획 숨기기</translation>
    </message>
    <message>
        <source>This repository has %1 apps. Choose one as root directory above.</source>
        <translation>이 저장소에는 앱이 %1개 있어요. 위에서 하나를 루트 디렉터리로 고르세요.</translation>
    </message>
    <message>
        <source>server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>static site</source>
        <translation>정적 사이트</translation>
    </message>
    <message>
        <source>found in %1</source>
        <translation>%1에서 찾음</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>설치</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>빌드</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Use repository root</source>
        <translation>저장소 루트 사용</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 사용</translation>
    </message>
    <message>
        <source>Creates project %1 in %2 steps.</source>
        <translation>프로젝트 생성: %1 (%2단계).</translation>
    </message>
    <message>
        <source>Deploys existing project %1 in %2 steps.</source>
        <translation>기존 프로젝트 배포: %1 (%2단계).</translation>
    </message>
    <message>
        <source>Your entries on this page are kept.</source>
        <translation>이 페이지에 입력한 내용은 그대로 있어요.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>Replace existing site</source>
        <translation>기존 사이트 바꾸기</translation>
    </message>
    <message>
        <source>Address: %1.</source>
        <translation>주소: %1.</translation>
    </message>
    <message>
        <source>Save without deploying</source>
        <translation>배포하지 않고 저장</translation>
    </message>
    <message>
        <source>Saves the project and its variables for later (Ctrl+S)</source>
        <translation>나중에 배포할 수 있게 프로젝트와 변수를 저장해요 (Ctrl+S)</translation>
    </message>
    <message>
        <source>%1 is saved, but not deployed</source>
        <translation>저장함, 배포 안 함: %1</translation>
    </message>
    <message>
        <source>Save %1 without deploying</source>
        <translation>배포하지 않고 저장: %1</translation>
    </message>
    <message>
        <source>This target has a single address and no previews</source>
        <translation>이 대상은 주소가 하나뿐이라 미리보기를 만들 수 없어요</translation>
    </message>
    <message>
        <source>Deploy production on every push</source>
        <translation>푸시할 때마다 프로덕션에 배포</translation>
    </message>
    <message>
        <source>Works while Shipdeck&apos;s agent runs on this computer.</source>
        <translation>이 컴퓨터에서 Shipdeck 에이전트가 실행 중일 때 동작해요.</translation>
    </message>
    <message>
        <source>Pushes</source>
        <translation>푸시</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ProjectSettingsPage</name>
    <message>
        <source>Saved. Takes effect with the next deployment</source>
        <translation>저장했어요. 다음 배포부터 적용돼요</translation>
    </message>
    <message>
        <source>Takes effect with the first deployment</source>
        <translation>첫 배포부터 적용돼요</translation>
    </message>
    <message>
        <source>Push deploys and GitHub reports wait until you sign in. Live sites are not affected.</source>
        <translation>로그인할 때까지 푸시 배포와 GitHub 보고는 기다려요. 공개된 사이트는 그대로예요.</translation>
    </message>
    <message>
        <source>Shown next to the repository, with their address.</source>
        <translation>저장소 옆에 주소와 함께 표시돼요.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Pushes</source>
        <translation>푸시</translation>
    </message>
    <message>
        <source>Deploy production on every push</source>
        <translation>푸시할 때마다 프로덕션에 배포</translation>
    </message>
    <message>
        <source>Works while Shipdeck&apos;s agent runs on this computer. After a break, it deploys only the newest commit, once.</source>
        <translation>이 컴퓨터에서 Shipdeck 에이전트가 실행되는 동안 작동해요. 멈췄던 사이의 푸시는 최신 커밋만 한 번 배포해요.</translation>
    </message>
    <message>
        <source>Production branch</source>
        <translation>프로덕션 브랜치</translation>
    </message>
    <message>
        <source>the default branch</source>
        <translation>기본 브랜치</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>브랜치</translation>
    </message>
    <message>
        <source>A preview for every pull request</source>
        <translation>풀 리퀘스트마다 미리보기</translation>
    </message>
    <message>
        <source>Each preview has its own address and follows its pull request. Closing or merging the pull request removes it.</source>
        <translation>미리보기마다 주소가 따로 있고, 풀 리퀘스트를 따라가요. 풀 리퀘스트가 닫히거나 병합되면 제거돼요.</translation>
    </message>
    <message>
        <source>Also from forks</source>
        <translation>포크에서 온 것도</translation>
    </message>
    <message>
        <source>Anyone can open a pull request from a fork. Its preview never gets secrets.</source>
        <translation>포크의 풀 리퀘스트는 누구나 열 수 있어요. 그 미리보기에는 비밀 값을 절대 주지 않아요.</translation>
    </message>
    <message>
        <source>Skip marked commits</source>
        <translation>표시된 커밋은 건너뛰기</translation>
    </message>
    <message>
        <source>Commits with [skip ci], [ci skip] or [skip deploy] in the message are not deployed.</source>
        <translation>메시지에 [skip ci], [ci skip], [skip deploy]가 있는 커밋은 배포하지 않아요.</translation>
    </message>
    <message>
        <source>Use GitHub's webhook relay</source>
        <translation>GitHub 웹훅 릴레이 사용</translation>
    </message>
    <message>
        <source>Reports a push within a second instead of at the next poll. GitHub: “only designed for use during testing and development”, “not supported for use in production”. A repository has one relay: while it is on, a colleague's `gh webhook forward` is refused.</source>
        <translation>다음 폴링을 기다리지 않고 1초 안에 푸시를 알려 줘요. GitHub에 따르면 “테스트와 개발 중에만 쓰도록 만들어졌고”, “프로덕션 사용은 지원되지 않아요”. 저장소마다 릴레이는 하나뿐이라, 켜져 있는 동안 동료의 `gh webhook forward`는 거부돼요.</translation>
    </message>
    <message>
        <source>Deploy only when these paths change (.gitignore patterns, separated by commas)</source>
        <translation>이 경로가 바뀔 때만 배포 (.gitignore 형식, 쉼표로 구분)</translation>
    </message>
    <message>
        <source>the project&apos;s root directory</source>
        <translation>프로젝트의 루트 디렉터리</translation>
    </message>
    <message>
        <source>Skip when only these paths change</source>
        <translation>이 경로만 바뀌면 배포 안 함</translation>
    </message>
    <message>
        <source>GitHub reports</source>
        <translation>GitHub 보고</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Commit status</source>
        <translation>커밋 상태</translation>
    </message>
    <message>
        <source>A check mark, or what failed, on each commit.</source>
        <translation>커밋마다 성공 표시나 실패한 이유를 남겨요.</translation>
    </message>
    <message>
        <source>A comment on the pull request</source>
        <translation>풀 리퀘스트 댓글</translation>
    </message>
    <message>
        <source>A single comment with the preview&apos;s address. Shipdeck updates it instead of adding more.</source>
        <translation>미리보기 주소가 담긴 댓글 하나예요. 새로 달지 않고 그 댓글을 업데이트해요.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>로그아웃됨</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>%1 on GitHub</source>
        <translation>GitHub의 %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Root directory</source>
        <translation>루트 디렉터리</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>실행 위치</translation>
    </message>
    <message>
        <source>The target can&apos;t change while the project is live. Remove the project first, or deploy its source as another project.</source>
        <translation>프로젝트가 공개되어 있는 동안은 바꿀 수 없어요. 옮기려면 먼저 제거하거나, 같은 소스를 다른 프로젝트로 배포하세요.</translation>
    </message>
    <message>
        <source>Can be changed until the first release is live.</source>
        <translation>첫 릴리스가 공개되기 전까지 바꿀 수 있어요.</translation>
    </message>
    <message>
        <source>Without an account, Shipdeck reads only public repositories, with 60 requests an hour, and reports nothing to GitHub. A private repository needs a sign-in.</source>
        <translation>계정이 없으면 공개 저장소만 한 시간에 60번까지 읽을 수 있고, GitHub에 아무것도 보고하지 않아요. 비공개 저장소는 로그인이 필요해요.</translation>
    </message>
    <message>
        <source>Automatic deploys need a project from a GitHub repository. Import one under Repositories.</source>
        <translation>자동 배포는 GitHub 저장소에서 가져온 프로젝트에서만 돼요. 저장소 페이지에서 가져오세요.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Show repositories</source>
        <translation>저장소 보기</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장했어요</translation>
    </message>
    <message>
        <source>Push detection starts when the agent runs</source>
        <translation>에이전트가 실행되면 푸시 감지를 시작해요</translation>
    </message>
    <message>
        <source>Watching for pushes</source>
        <translation>푸시를 감지하고 있어요</translation>
    </message>
    <message>
        <source>Shipdeck polls GitHub. Polls do not count against the hourly limit while nothing changes.</source>
        <translation>GitHub를 폴링해요. 바뀐 것이 없으면 시간당 한도에 포함되지 않아요.</translation>
    </message>
    <message>
        <source>Another computer deploys these pushes: %1</source>
        <translation>다른 컴퓨터가 이 푸시를 배포하고 있어요: %1</translation>
    </message>
    <message>
        <source>Only one computer deploys pushes, so that nothing is deployed twice.</source>
        <translation>두 번 배포하지 않도록 한 컴퓨터만 푸시를 배포해요.</translation>
    </message>
    <message>
        <source>Deploy pushes here</source>
        <translation>여기에서 푸시 배포</translation>
    </message>
    <message>
        <source>There is no branch %1</source>
        <translation>%1 브랜치가 없어요</translation>
    </message>
    <message>
        <source>AWS connection</source>
        <translation>AWS 연결</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>프로필</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>AWS account</source>
        <translation>AWS 계정</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>아직 확인하지 않았어요</translation>
    </message>
    <message>
        <source>Keys from environment variables</source>
        <translation>환경 변수의 키</translation>
    </message>
    <message>
        <source>This profile no longer exists. To choose another, deploy the project from the start page, or use --profile in a terminal.</source>
        <translation>이 프로필은 더 이상 없어요. 다른 프로필을 고르려면 시작 페이지에서 프로젝트를 배포하거나 터미널에서 --profile을 쓰세요.</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>빌드</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Remove project</source>
        <translation>프로젝트 제거</translation>
    </message>
    <message>
        <source>Removes the site, its releases and variables. The source is not touched. What goes is listed before anything is removed.</source>
        <translation>사이트와 릴리스, 변수를 제거해요. 소스는 그대로예요. 제거하기 전에 무엇이 없어지는지 보여 드려요.</translation>
    </message>
    <message>
        <source>Remove project…</source>
        <translation>프로젝트 제거…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Renamed. Addresses stay as they are</source>
        <translation>이름을 바꿨어요. 주소는 그대로예요</translation>
    </message>
    <message>
        <source>Forget on this computer…</source>
        <translation>이 컴퓨터에서만 지우기…</translation>
    </message>
    <message>
        <source>Forgets the project on this computer only. The site, its releases and its history stay in your AWS account, and it can be imported again.</source>
        <translation>이 컴퓨터에서만 프로젝트를 지워요. 사이트, 릴리스, 기록은 AWS 계정에 그대로 남고 다시 가져올 수 있어요.</translation>
    </message>
    <message>
        <source>Access is changed</source>
        <translation>접근 권한을 바꿨어요</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>도메인</translation>
    </message>
    <message>
        <source>Manage domains</source>
        <translation>도메인 관리</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>아직 없어요</translation>
    </message>
    <message>
        <source>Saved. In effect now</source>
        <translation>저장했어요. 바로 적용돼요</translation>
    </message>
    <message>
        <source>Saved. Partly in effect now, the rest with the next deployment</source>
        <translation>저장했어요. 일부는 바로, 나머지는 다음 배포부터 적용돼요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::RefPicker</name>
    <message>
        <source>What to deploy</source>
        <translation>배포할 것</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>브랜치</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>커밋</translation>
    </message>
    <message>
        <source>Pull request</source>
        <translation>풀 리퀘스트</translation>
    </message>
    <message>
        <source>Loading branches …</source>
        <translation>브랜치를 불러오는 중 …</translation>
    </message>
    <message>
        <source>Loading tags …</source>
        <translation>태그를 불러오는 중 …</translation>
    </message>
    <message>
        <source>Loading commits …</source>
        <translation>커밋을 불러오는 중 …</translation>
    </message>
    <message>
        <source>Loading pull requests …</source>
        <translation>풀 리퀘스트를 불러오는 중 …</translation>
    </message>
    <message>
        <source>Type a value</source>
        <translation>직접 입력하세요</translation>
    </message>
    <message>
        <source>%1 (from a fork)</source>
        <translation>%1 (포크)</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Choose one, or type</source>
        <translation>고르거나 입력하세요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::RepositoriesPage</name>
    <message>
        <source>Repositories</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Owner on GitHub</source>
        <translation>GitHub 소유자</translation>
    </message>
    <message>
        <source>A user or an organisation</source>
        <translation>사용자 또는 조직</translation>
    </message>
    <message>
        <source>Connect GitHub</source>
        <translation>GitHub 연결</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>No repositories</source>
        <translation>저장소가 없어요</translation>
    </message>
    <message>
        <source>This account has access to no repositories on GitHub. A fine-grained token or an app sees only the repositories granted to it.</source>
        <translation>이 계정으로 볼 수 있는 저장소가 없어요. 세분화된 토큰이나 앱은 허용된 저장소만 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Public repositories</source>
        <translation>공개 저장소</translation>
    </message>
    <message>
        <source>Public repositories of any owner</source>
        <translation>모든 소유자의 공개 저장소</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>계정 추가…</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>계정…</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>프로젝트 열기</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>Import again…</source>
        <translation>다시 가져오기…</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>즐겨찾기에서 빼기</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>즐겨찾기에 넣기</translation>
    </message>
    <message>
        <source>Refresh repositories</source>
        <translation>저장소 새로 고침</translation>
    </message>
    <message>
        <source>Find a repository</source>
        <translation>저장소 찾기</translation>
    </message>
    <message>
        <source>Add a GitHub account</source>
        <translation>GitHub 계정 추가</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>계정: %1</translation>
    </message>
    <message>
        <source>%1 has to sign in again</source>
        <translation>%1 계정으로 다시 로그인해야 해요</translation>
    </message>
    <message>
        <source>GitHub no longer accepts this sign-in. Everything is kept.</source>
        <translation>GitHub가 이 로그인을 더는 받지 않아요. 모두 그대로 있어요.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>Showing repositories as of %1.</source>
        <translation>%1 기준 저장소 목록이에요.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>지금 시도</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Enter an owner</source>
        <translation>소유자를 입력하세요</translation>
    </message>
    <message>
        <source>Type an owner above to see and deploy public repositories without an account.</source>
        <translation>위에 소유자를 입력하면 계정 없이 공개 저장소를 보고 배포할 수 있어요.</translation>
    </message>
    <message>
        <source>No public repositories of %1</source>
        <translation>%1의 공개 저장소가 없어요</translation>
    </message>
    <message>
        <source>Private repositories need an account.</source>
        <translation>비공개 저장소를 보려면 계정이 필요해요.</translation>
    </message>
    <message>
        <source>No repositories match</source>
        <translation>맞는 저장소가 없어요</translation>
    </message>
    <message>
        <source>Owner, name, description and language are searched.</source>
        <translation>소유자, 이름, 설명, 언어에서 찾아요.</translation>
    </message>
    <message>
        <source>Open GitHub</source>
        <translation>GitHub 열기</translation>
    </message>
    <message>
        <source>%1 requires single sign-on</source>
        <translation>싱글 사인온 필요: %1</translation>
    </message>
    <message>
        <source>Authorise this sign-in on GitHub to see its repositories.</source>
        <translation>GitHub에서 이 로그인을 승인하면 저장소가 보여요.</translation>
    </message>
    <message>
        <source>Private repositories of %1 are not shown</source>
        <translation>%1의 비공개 저장소는 보이지 않아요</translation>
    </message>
    <message>
        <source>This sign-in has no access to them yet.</source>
        <translation>이 로그인에는 아직 접근 권한이 없어요.</translation>
    </message>
    <message>
        <source>Checking with GitHub …</source>
        <translation>GitHub에 확인하는 중 …</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 기준</translation>
    </message>
    <message>
        <source>GitHub did not answer</source>
        <translation>GitHub가 응답하지 않았어요</translation>
    </message>
    <message>
        <source>Refresh at %1</source>
        <translation>%1에 새로 고침</translation>
    </message>
    <message>
        <source>Refreshes at %1</source>
        <translation>%1에 새로 고쳐요</translation>
    </message>
    <message>
        <source>All repositories</source>
        <translation>모든 저장소</translation>
    </message>
    <message>
        <source>Space: %1</source>
        <translation>스페이스: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>%1 기준</translation>
    </message>
    <message>
        <source>Show on GitHub</source>
        <translation>GitHub에서 보기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::RepositoryFilters</name>
    <message>
        <source>Find a repository</source>
        <translation>저장소 찾기</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>모든 언어</translation>
    </message>
    <message>
        <source>Only private</source>
        <translation>비공개만</translation>
    </message>
    <message>
        <source>Only public</source>
        <translation>공개만</translation>
    </message>
    <message>
        <source>Without forks</source>
        <translation>포크 빼기</translation>
    </message>
    <message>
        <source>Without archived</source>
        <translation>보관된 것 빼기</translation>
    </message>
    <message>
        <source>Only favourites</source>
        <translation>즐겨찾기만</translation>
    </message>
    <message>
        <source>Kinds of repositories</source>
        <translation>저장소 종류</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>%1 filters</source>
        <translation>필터 %1개</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::RepositoryList</name>
    <message>
        <source>Repositories</source>
        <translation>저장소</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::RepositoryRows</name>
    <message>
        <source>Private</source>
        <translation>비공개</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>포크</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>보관됨</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>Imported as %1</source>
        <translation>가져온 프로젝트: %1</translation>
    </message>
    <message>
        <source>No description</source>
        <translation>설명 없음</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>private</source>
        <translation>비공개</translation>
    </message>
    <message>
        <source>fork</source>
        <translation>포크</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>보관됨</translation>
    </message>
    <message>
        <source>imported as %1</source>
        <translation>가져온 프로젝트: %1</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>pushed %1</source>
        <translation>푸시 %1</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ServerFields</name>
    <message>
        <source>GitHub server</source>
        <translation>GitHub 서버</translation>
    </message>
    <message>
        <source>Enterprise Server</source>
        <translation>Enterprise Server</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 파일</translation>
    </message>
    <message>
        <source>only if this computer does not trust its certificate</source>
        <translation>이 컴퓨터가 신뢰하지 않는 인증서일 때만</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>CA 파일 고르기</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>http://proxy:3128, only for this server</source>
        <translation>http://proxy:3128, 이 서버에만</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>클라이언트 ID</translation>
    </message>
    <message>
        <source>of an app registered on this server, for browser sign-in</source>
        <translation>이 서버에 등록된 앱의 ID, 브라우저 로그인에 써요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SignInPage</name>
    <message>
        <source>Sign in again as %1</source>
        <translation>%1 계정으로 다시 로그인</translation>
    </message>
    <message>
        <source>Connect GitHub</source>
        <translation>GitHub 연결</translation>
    </message>
    <message>
        <source>GitHub no longer accepts this sign-in. Projects, settings and data loaded earlier are kept.</source>
        <translation>GitHub가 이 로그인을 더는 받지 않아요. 프로젝트, 설정, 전에 불러온 데이터는 그대로 있어요.</translation>
    </message>
    <message>
        <source>See every repository you can deploy, and deploy on every push. Your credentials stay in this computer&apos;s keyring; signing out deletes them.</source>
        <translation>배포할 수 있는 저장소를 모두 보고, 푸시할 때마다 배포해요. 자격 증명은 이 컴퓨터의 키링에만 있고, 로그아웃하면 지워져요.</translation>
    </message>
    <message>
        <source>Continue without an account (public repositories only)</source>
        <translation>계정 없이 계속하기 (공개 저장소만)</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>In your browser</source>
        <translation>브라우저에서</translation>
    </message>
    <message>
        <source>GitHub shows the permissions that Shipdeck requests. Approve them there.</source>
        <translation>Shipdeck이 요청한 권한을 GitHub가 보여 주면 그곳에서 승인하세요.</translation>
    </message>
    <message>
        <source>Sign in with GitHub</source>
        <translation>GitHub로 로그인</translation>
    </message>
    <message>
        <source>With an existing sign-in on this computer</source>
        <translation>이 컴퓨터에 있는 로그인으로</translation>
    </message>
    <message>
        <source>Shipdeck copies its token once, when you press the button. The original sign-in is not changed.</source>
        <translation>버튼을 누를 때 토큰을 한 번만 복사해요. 원래 로그인은 그대로예요.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 on %2, signed in with gh</source>
        <translation>%1 (%2), gh로 로그인됨</translation>
    </message>
    <message>
        <source>Use this sign-in</source>
        <translation>이 로그인 사용</translation>
    </message>
    <message>
        <source>Checking with gh …</source>
        <translation>gh에 확인하는 중 …</translation>
    </message>
    <message>
        <source>Environment variable %1, for %2</source>
        <translation>환경 변수 %1 (%2용)</translation>
    </message>
    <message>
        <source>Use this token</source>
        <translation>이 토큰 사용</translation>
    </message>
    <message>
        <source>Checking with GitHub …</source>
        <translation>GitHub에 확인하는 중 …</translation>
    </message>
    <message>
        <source>With a token</source>
        <translation>토큰으로</translation>
    </message>
    <message>
        <source>Create a token on GitHub, where the permissions that Shipdeck needs are already selected, and paste it here. A fine-grained token works as well.</source>
        <translation>필요한 권한이 미리 선택된 GitHub 페이지에서 토큰을 만들어 여기에 붙여 넣으세요. 세분화된 토큰도 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Sign in with the token</source>
        <translation>토큰으로 로그인</translation>
    </message>
    <message>
        <source>Create a token on GitHub</source>
        <translation>GitHub에서 토큰 만들기</translation>
    </message>
    <message>
        <source>Checking the account with GitHub …</source>
        <translation>GitHub에서 계정을 확인하는 중 …</translation>
    </message>
    <message>
        <source>With your own GitHub App</source>
        <translation>내 GitHub App으로</translation>
    </message>
    <message>
        <source>Two pages open in your browser: one to create the app, one to choose the repositories it can see. The app&apos;s key stays on this computer.</source>
        <translation>브라우저에 두 페이지가 열려요. 하나에서는 앱을 만들고, 다른 하나에서는 앱이 볼 저장소를 골라요. 앱의 키는 이 컴퓨터에만 있어요.</translation>
    </message>
    <message>
        <source>Organisation that owns the app</source>
        <translation>앱을 소유할 조직</translation>
    </message>
    <message>
        <source>organisation (empty: your own account)</source>
        <translation>조직 (비워 두면 내 계정)</translation>
    </message>
    <message>
        <source>Create the app</source>
        <translation>앱 만들기</translation>
    </message>
    <message>
        <source>Continue in your browser. This page updates automatically when you are done.</source>
        <translation>브라우저에서 계속하세요. 끝나면 이 페이지가 자동으로 바뀌어요.</translation>
    </message>
    <message>
        <source>Show repositories</source>
        <translation>저장소 보기</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>%1 계정으로 로그인했어요</translation>
    </message>
    <message>
        <source>You are signed in, but permissions are missing:</source>
        <translation>로그인은 됐지만 없는 권한이 있어요:</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Grant it on GitHub</source>
        <translation>GitHub에서 허용</translation>
    </message>
    <message>
        <source>Grant %1 on GitHub</source>
        <translation>GitHub에서 %1 권한 허용</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SpaceList</name>
    <message>
        <source>Spaces</source>
        <translation>스페이스</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::VariableFields</name>
    <message>
        <source>No variables needed</source>
        <translation>필요한 변수가 없어요</translation>
    </message>
    <message>
        <source>Add a variable</source>
        <translation>변수 추가</translation>
    </message>
    <message>
        <source>Name of the variable</source>
        <translation>변수 이름</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1의 값</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>leave empty to set it later</source>
        <translation>비워 두면 나중에 설정할 수 있어요</translation>
    </message>
    <message>
        <source>1 variable needed</source>
        <translation>필요한 변수 1개</translation>
    </message>
    <message>
        <source>%1 variables needed</source>
        <translation>필요한 변수 %1개</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::WayCard</name>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>기다리는 중</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>Every push to %1 deploys %2.</source>
        <translation>%1에 푸시할 때마다 %2에 배포해요.</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>no longer served</source>
        <translation>더는 제공하지 않음</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>최신</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>기다리는 중</translation>
    </message>
    <message>
        <source>Last reported: %1</source>
        <translation>마지막으로 보고한 상태: %1</translation>
    </message>
    <message>
        <source>shortly</source>
        <translation>곧</translation>
    </message>
    <message>
        <source>The latest state will be reported shortly.</source>
        <translation>최신 상태를 곧 보고해요.</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>보고하지 못함</translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation>알릴 것 없음</translation>
    </message>
    <message>
        <source>GitHub's webhook relay</source>
        <translation>GitHub 웹훅 릴레이</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>Reports each push within a second. While it is on, `gh webhook forward` is refused for this repository.</source>
        <translation>푸시를 1초 안에 알려 줘요. 켜져 있는 동안 이 저장소에서는 `gh webhook forward`가 거부돼요.</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>연결 중</translation>
    </message>
    <message>
        <source>Until then pushes are found by polling.</source>
        <translation>그때까지는 폴링으로 푸시를 찾아요.</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>사용할 수 없음</translation>
    </message>
    <message>
        <source>The sign-in lacks the webhook permission (admin:repo_hook, or Webhooks: write), or another program uses this repository&apos;s relay. Pushes are found by polling.</source>
        <translation>로그인에 웹훅 권한(admin:repo_hook 또는 Webhooks: write)이 없거나, 다른 프로그램이 이 저장소의 릴레이를 쓰고 있어요. 푸시는 폴링으로 찾아요.</translation>
    </message>
    <message>
        <source>every %1 s</source>
        <translation>%1초마다</translation>
    </message>
    <message>
        <source>every %1 min</source>
        <translation>%1분마다</translation>
    </message>
    <message>
        <source>Nothing is reported</source>
        <translation>보고하지 않음</translation>
    </message>
    <message>
        <source>Sign in to GitHub to report deployments there.</source>
        <translation>GitHub에 배포를 보고하려면 로그인하세요.</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Commit status</source>
        <translation>커밋 상태</translation>
    </message>
    <message>
        <source>Comment on the pull request</source>
        <translation>풀 리퀘스트 댓글</translation>
    </message>
    <message>
        <source>Shipdeck will not retry.</source>
        <translation>다시 시도하지 않아요.</translation>
    </message>
    <message>
        <source>Retrying at %1.</source>
        <translation>%1에 다시 시도해요.</translation>
    </message>
    <message>
        <source>Retrying now.</source>
        <translation>지금 다시 시도해요.</translation>
    </message>
    <message>
        <source>Every push to the default branch deploys production.</source>
        <translation>기본 브랜치에 푸시할 때마다 프로덕션에 배포해요.</translation>
    </message>
    <message>
        <source>Every push to %1 deploys production.</source>
        <translation>%1에 푸시할 때마다 프로덕션에 배포해요.</translation>
    </message>
    <message>
        <source>Every pull request gets a preview, also from forks.</source>
        <translation>포크에서 온 것도 포함해 풀 리퀘스트마다 미리보기를 만들어요.</translation>
    </message>
    <message>
        <source>Every pull request gets a preview.</source>
        <translation>풀 리퀘스트마다 미리보기를 만들어요.</translation>
    </message>
    <message>
        <source>Polling GitHub</source>
        <translation>GitHub 폴링</translation>
    </message>
    <message>
        <source>Every 5 seconds while the project is open here or had a push within the last hour, otherwise every 30 seconds. Polls do not count against the hourly limit while nothing changes.</source>
        <translation>프로젝트가 여기 열려 있거나 한 시간 안에 푸시가 있었으면 5초마다, 아니면 30초마다 확인해요. 바뀐 것이 없으면 시간당 한도에 포함되지 않아요.</translation>
    </message>
    <message>
        <source>Local pre-push hook</source>
        <translation>로컬 pre-push 훅</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Run `shipctl hook install` in your clone to detect its pushes immediately.</source>
        <translation>클론에서 `shipctl hook install`을 실행하면 거기서 한 푸시를 바로 감지해요.</translation>
    </message>
    <message>
        <source>Deployed by</source>
        <translation>배포하는 컴퓨터</translation>
    </message>
    <message>
        <source>Only one computer deploys pushes, so that nothing is deployed twice.</source>
        <translation>두 번 배포하지 않도록 한 컴퓨터만 푸시를 배포해요.</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Not visible to other computers</source>
        <translation>다른 컴퓨터에는 보이지 않음</translation>
    </message>
    <message>
        <source>This sign-in has no write access to the repository, where Shipdeck would record it.</source>
        <translation>이 로그인에는 저장소 쓰기 권한이 없어서 저장소에 기록하지 못해요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::PushesCard</name>
    <message>
        <source>Remove the preview of pull request %1</source>
        <translation>풀 리퀘스트 %1의 미리보기 제거</translation>
    </message>
    <message>
        <source>1 pull request from a fork is skipped.</source>
        <translation>포크의 풀 리퀘스트 1개를 건너뛰었어요.</translation>
    </message>
    <message>
        <source>Pushes</source>
        <translation>푸시</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Push settings</source>
        <translation>푸시 설정</translation>
    </message>
    <message>
        <source>Automatic deploys are off.</source>
        <translation>자동 배포가 꺼져 있어요.</translation>
    </message>
    <message>
        <source>Push detection starts when the agent runs.</source>
        <translation>에이전트가 실행되면 푸시 감지를 시작해요.</translation>
    </message>
    <message>
        <source>Deploy pushes here</source>
        <translation>여기에서 푸시 배포</translation>
    </message>
    <message>
        <source>There is no branch %1.</source>
        <translation>%1 브랜치가 없어요.</translation>
    </message>
    <message>
        <source>%1 pull requests from forks are skipped.</source>
        <translation>포크의 풀 리퀘스트 %1개를 건너뛰었어요.</translation>
    </message>
    <message>
        <source>Last push</source>
        <translation>마지막 푸시</translation>
    </message>
    <message>
        <source>Last push, %1</source>
        <translation>마지막 푸시, %1</translation>
    </message>
    <message>
        <source>Open previews</source>
        <translation>열린 미리보기</translation>
    </message>
    <message>
        <source>Deployment of pull request %1</source>
        <translation>풀 리퀘스트 %1의 배포</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Visit the preview of pull request %1</source>
        <translation>풀 리퀘스트 %1의 미리보기 방문</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ServerLogDialog</name>
    <message>
        <source>Server log</source>
        <translation>서버 로그</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::StartupError</name>
    <message>
        <source>Shipdeck cannot start</source>
        <translation>Shipdeck을 시작할 수 없어요</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::BranchFields</name>
    <message>
        <source>Use lower case letters, digits and dashes. Production and pull requests have their own settings.</source>
        <translation>소문자, 숫자, 하이픈만 쓸 수 있어요. 프로덕션과 풀 리퀘스트는 따로 설정해요.</translation>
    </message>
    <message>
        <source>manual only</source>
        <translation>수동으로만</translation>
    </message>
    <message>
        <source>Branch of %1</source>
        <translation>%1의 브랜치</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>브랜치</translation>
    </message>
    <message>
        <source>Name of the environment</source>
        <translation>환경 이름</translation>
    </message>
    <message>
        <source>Add an environment</source>
        <translation>환경 추가</translation>
    </message>
    <message>
        <source>Other environments</source>
        <translation>다른 환경</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::UntrustedSourceNotice</name>
    <message>
        <source>Give secrets…</source>
        <translation>비밀 값 넘기기…</translation>
    </message>
    <message>
        <source>This code may not be yours: review it before you deploy it. It gets no secrets.</source>
        <translation>다른 사람의 코드일 수 있으니 배포하기 전에 검토하세요. 비밀 값은 받지 않아요.</translation>
    </message>
    <message>
        <source>Revoke approval</source>
        <translation>승인 취소</translation>
    </message>
    <message>
        <source>Commit %1 gets the secrets: you approved it.</source>
        <translation>직접 승인해서 비밀 값을 받는 커밋: %1.</translation>
    </message>
    <message>
        <source>Give secrets to this commit</source>
        <translation>이 커밋에 비밀 값 넘기기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Only this commit gets them. Later pushes need a new approval. The deployment records who approved.</source>
        <translation>이 커밋에만 넘겨져요. 나중에 푸시한 내용은 다시 승인해야 해요. 누가 승인했는지 배포에 기록해요.</translation>
    </message>
    <message>
        <source>The author of commit %1 can read every secret that it gets, and send it anywhere. Review its changes first.</source>
        <translation>커밋 %1의 작성자는 넘겨받은 모든 비밀 값을 읽고 어디로든 보낼 수 있어요. 먼저 변경 내용을 검토하세요.</translation>
    </message>
    <message>
        <source>Give your secrets to this code?</source>
        <translation>이 코드에 비밀 값을 넘길까요?</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::BranchField</name>
    <message>
        <source>Show the branches</source>
        <translation>브랜치 보기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CodeDialog</name>
    <message>
        <source>Code %1</source>
        <translation>코드 %1</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>%1를 기다리는 중</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>코드 복사</translation>
    </message>
    <message>
        <source>Open %1 again</source>
        <translation>%1 다시 열기</translation>
    </message>
    <message>
        <source>Requesting a code from %1 …</source>
        <translation>%1에 코드를 요청하는 중 …</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>새 코드 받기</translation>
    </message>
    <message>
        <source>Waiting for %1. The code is valid for %2 min.</source>
        <translation>%1 응답을 기다리고 있어요. 코드는 %2분 동안 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>Waiting for %1. The code is valid for %2 s.</source>
        <translation>%1 응답을 기다리고 있어요. 코드는 %2초 동안 쓸 수 있어요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CheckRow</name>
    <message>
        <source>Not checked</source>
        <translation>확인하지 않음</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SsoDialog</name>
    <message>
        <source>Sign in to AWS</source>
        <translation>AWS 로그인</translation>
    </message>
    <message>
        <source>The page %1 has opened in your browser. Check that it shows this code, or paste it in, then allow Shipdeck.</source>
        <translation>브라우저에 %1 페이지가 열렸어요. 이 코드가 보이는지 확인하거나 붙여 넣고 Shipdeck을 허용하세요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::MfaDialog</name>
    <message>
        <source>Code for %1</source>
        <translation>%1 코드</translation>
    </message>
    <message>
        <source>Enter the code that this device shows now:</source>
        <translation>지금 이 기기에 보이는 코드를 입력하세요:</translation>
    </message>
    <message>
        <source>Code from device %1</source>
        <translation>%1 기기의 코드</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Use this code</source>
        <translation>이 코드 쓰기</translation>
    </message>
    <message>
        <source>That code is not valid.</source>
        <translation>올바른 코드가 아니에요.</translation>
    </message>
    <message>
        <source>Enter the six digits the device shows.</source>
        <translation>기기에 표시된 숫자 여섯 자리를 입력해 주세요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ConnectAwsPage</name>
    <message>
        <source>Meanwhile, access keys in Shipdeck&apos;s vault still work without these files.</source>
        <translation>그동안 Shipdeck 보관함에 있는 액세스 키는 이 파일 없이도 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Go to the profiles</source>
        <translation>프로필로 이동</translation>
    </message>
    <message>
        <source>Use access keys  %1</source>
        <translation>액세스 키 사용  %1</translation>
    </message>
    <message>
        <source>Sign in with SSO  %1</source>
        <translation>SSO로 로그인  %1</translation>
    </message>
    <message>
        <source>Delete the keys</source>
        <translation>키 삭제</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>They are deleted from this computer only. They still work in AWS: deactivate them there if they are no longer needed.</source>
        <translation>이 컴퓨터에서만 지워져요. AWS에서는 계속 쓸 수 있으니, 필요 없다면 AWS에서 비활성화하세요.</translation>
    </message>
    <message>
        <source>Until you enter new keys, Shipdeck can do nothing with %1. Live sites are not affected.</source>
        <translation>새 키를 넣기 전에는 아무 작업도 할 수 없어요: %1. 공개된 사이트는 그대로예요.</translation>
    </message>
    <message>
        <source>Delete the keys of %1?</source>
        <translation>%1의 키를 삭제할까요?</translation>
    </message>
    <message>
        <source>Sign in to your company&apos;s access portal to create one, or enter access keys.</source>
        <translation>회사의 액세스 포털에 로그인해 프로필을 만들거나 액세스 키를 입력하세요.</translation>
    </message>
    <message>
        <source>Use access keys…</source>
        <translation>액세스 키 사용…</translation>
    </message>
    <message>
        <source>Sign in with SSO…</source>
        <translation>SSO로 로그인…</translation>
    </message>
    <message>
        <source>Profiles from AWS&apos;s own files, and keys in Shipdeck&apos;s vault. Sign-ins are stored where the AWS CLI stores its own. Checking changes nothing in the account.</source>
        <translation>AWS 자체 파일에 있는 프로필과 Shipdeck 보관함에 있는 키예요. 로그인 정보는 AWS CLI와 같은 곳에 저장돼요. 확인해도 계정에서 바뀌는 것은 없어요.</translation>
    </message>
    <message>
        <source>Show required permissions</source>
        <translation>필요한 권한 보기</translation>
    </message>
    <message>
        <source>Connect AWS</source>
        <translation>AWS 연결</translation>
    </message>
    <message>
        <source>No AWS profile on this computer</source>
        <translation>이 컴퓨터에 AWS 프로필이 없어요</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ProfileCard</name>
    <message>
        <source>Delete the keys of %1</source>
        <translation>%1의 키 삭제</translation>
    </message>
    <message>
        <source>Delete these keys…</source>
        <translation>이 키 삭제…</translation>
    </message>
    <message>
        <source>AWS resources in the account of %1</source>
        <translation>%1 계정의 AWS 리소스</translation>
    </message>
    <message>
        <source>AWS resources</source>
        <translation>AWS 리소스</translation>
    </message>
    <message>
        <source>Permissions of %1</source>
        <translation>%1의 권한</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Copy statement</source>
        <translation>정책 문 복사</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>AWS profile %1</source>
        <translation>AWS 프로필 %1</translation>
    </message>
    <message>
        <source>Copy the policy statement that %1 lacks</source>
        <translation>%1에 없는 권한의 정책 문 복사</translation>
    </message>
    <message>
        <source>Keys from environment variables</source>
        <translation>환경 변수의 키</translation>
    </message>
    <message>
        <source>Sign in for %1</source>
        <translation>%1 로그인</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 확인</translation>
    </message>
    <message>
        <source>Waiting for AWS</source>
        <translation>AWS를 기다리는 중</translation>
    </message>
    <message>
        <source>Checking with AWS …</source>
        <translation>AWS에 확인하는 중 …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stop checking %1</source>
        <translation>%1 확인 중지</translation>
    </message>
    <message>
        <source>Can&apos;t be used as configured</source>
        <translation>지금 설정으로는 쓸 수 없어요</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>로그아웃됨</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>쓸 수 있어요</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>아직 확인하지 않았어요</translation>
    </message>
    <message>
        <source>Role chain</source>
        <translation>역할 체인</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>%1 (nearest; none is set)</source>
        <translation>%1 (정해진 리전이 없어 가장 가까운 곳)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>MFA</source>
        <translation>MFA</translation>
    </message>
    <message>
        <source>Checking requires a code</source>
        <translation>확인할 때 코드가 필요해요</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>읽지 못했어요</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>신원</translation>
    </message>
    <message>
        <source>Keys valid</source>
        <translation>키 유효 기간</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>%1까지</translation>
    </message>
    <message>
        <source>No expiration</source>
        <translation>만료되지 않아요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CanaryCard</name>
    <message>
        <source>Canary: %1 of the visitors get %2</source>
        <translation>카나리, 방문자의 %1: %2</translation>
    </message>
    <message>
        <source>Visitors stay on the same version for a day.</source>
        <translation>방문자는 같은 버전을 하루 동안 계속 봐요.</translation>
    </message>
    <message>
        <source>All visitors get the live release again</source>
        <translation>다시 모든 방문자가 현재 릴리스를 봐요</translation>
    </message>
    <message>
        <source>End the canary</source>
        <translation>카나리 끝내기</translation>
    </message>
    <message>
        <source>End canary</source>
        <translation>카나리 끝내기</translation>
    </message>
    <message>
        <source>Change the canary&apos;s share…</source>
        <translation>카나리 비율 바꾸기…</translation>
    </message>
    <message>
        <source>Change share…</source>
        <translation>비율 바꾸기…</translation>
    </message>
    <message>
        <source>All visitors get the canary</source>
        <translation>모든 방문자가 카나리를 봐요</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>공개하기</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>카나리</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ShareDialog</name>
    <message>
        <source>Set canary to %1</source>
        <translation>카나리 비율 %1 적용</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>A canary costs nothing. The next deployment, promotion or rollback ends it.</source>
        <translation>카나리는 무료예요. 다음 배포나 공개, 되돌리기와 함께 끝나요.</translation>
    </message>
    <message>
        <source>Share of visitors</source>
        <translation>방문자 비율</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::FoundProjects</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Projects in this account</source>
        <translation>이 계정의 프로젝트</translation>
    </message>
    <message>
        <source>%1 releases</source>
        <translation>릴리스 %1개</translation>
    </message>
    <message>
        <source>1 release</source>
        <translation>릴리스 1개</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Imported from this account</source>
        <translation>이 계정에서 가져왔어요</translation>
    </message>
    <message>
        <source>%1 projects in this account are not on this computer</source>
        <translation>이 컴퓨터에 없는 프로젝트가 이 계정에 %1개 있어요</translation>
    </message>
    <message>
        <source>1 project in this account is not on this computer</source>
        <translation>이 컴퓨터에 없는 프로젝트가 이 계정에 1개 있어요</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, 컴퓨터: %2</translation>
    </message>
    <message>
        <source>Import the projects of this account</source>
        <translation>이 계정의 프로젝트 가져오기</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::AwsCard</name>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>외 1개</translation>
    </message>
    <message>
        <source>Keys from environment variables</source>
        <translation>환경 변수의 키</translation>
    </message>
    <message>
        <source>Import from AWS</source>
        <translation>AWS에서 가져오기</translation>
    </message>
    <message>
        <source>AWS connections</source>
        <translation>AWS 연결</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>연결 목록</translation>
    </message>
    <message>
        <source>has keys</source>
        <translation>키 있음</translation>
    </message>
    <message>
        <source>needs a code</source>
        <translation>코드 필요</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>로그인됨</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>로그아웃됨</translation>
    </message>
    <message>
        <source>can&apos;t be used</source>
        <translation>쓸 수 없음</translation>
    </message>
    <message>
        <source>Connect AWS</source>
        <translation>AWS 연결</translation>
    </message>
    <message>
        <source>Deploy a static site to S3 and CloudFront in your own account, or import one that another computer deployed. You see the plan and the price first.</source>
        <translation>내 계정의 S3와 CloudFront에 정적 사이트를 배포하거나, 다른 컴퓨터가 배포한 사이트를 가져오세요. 계획과 가격을 먼저 볼 수 있어요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::PolicyPage</name>
    <message>
        <source>Include wildcard domain</source>
        <translation>와일드카드 도메인 포함</translation>
    </message>
    <message>
        <source>Exclude wildcard domain</source>
        <translation>와일드카드 도메인 제외</translation>
    </message>
    <message>
        <source>Permissions for a wildcard domain: its records and its certificate</source>
        <translation>와일드카드 도메인에 필요한 권한: 레코드와 인증서</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Copy the policy, attach it to this user or role in IAM, then verify again. Remove denied actions from the policy that denies them.</source>
        <translation>정책을 복사해 IAM에서 이 사용자나 역할에 붙인 다음 다시 확인하세요. 거부된 작업은 거부하는 정책에서 빼세요.</translation>
    </message>
    <message>
        <source>%1 of %2 actions are not allowed.</source>
        <translation>작업 %2개 중 %1개가 허용되지 않았어요.</translation>
    </message>
    <message>
        <source>IAM checked %1 actions. Nothing was changed.</source>
        <translation>IAM에서 작업 %1개를 확인했어요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>All required actions are allowed.</source>
        <translation>필요한 작업이 모두 허용되어 있어요.</translation>
    </message>
    <message>
        <source>There is nothing to verify. A user or a role with this policy is safer.</source>
        <translation>확인할 것이 없어요. 이 정책을 가진 사용자나 역할이 더 안전해요.</translation>
    </message>
    <message>
        <source>These are the keys of the root user: nothing limits them.</source>
        <translation>루트 사용자의 키예요. 아무것도 이 키를 제한하지 않아요.</translation>
    </message>
    <message>
        <source>For %1, region %2. Uses %3 of the %4 characters allowed in a managed policy.</source>
        <translation>대상: %1, 리전 %2. 관리형 정책의 최대 %4자 중 %3자를 써요.</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>계정 %1</translation>
    </message>
    <message>
        <source>the account you paste it into</source>
        <translation>붙여 넣는 계정</translation>
    </message>
    <message>
        <source>Only the check needs this permission; deployments work without it. A deployment that lacks a permission stops, names it and offers the statement to copy.</source>
        <translation>이 권한은 확인할 때만 필요해요. 없어도 배포는 돼요. 권한이 모자란 배포는 멈추고, 모자란 권한과 복사할 정책 문을 보여 줘요.</translation>
    </message>
    <message>
        <source>CloudFormation template: gives the GitHub Actions of one repository this policy without any keys</source>
        <translation>CloudFormation 템플릿: 저장소 하나의 GitHub Actions가 키 없이 이 정책을 써요</translation>
    </message>
    <message>
        <source>Copy role for GitHub Actions</source>
        <translation>GitHub Actions용 역할 복사</translation>
    </message>
    <message>
        <source>Copy policy</source>
        <translation>정책 복사</translation>
    </message>
    <message>
        <source>Everything Shipdeck does and nothing more: each action by name, and in IAM only what is below /shipdeck/. Attach this policy to a user or role, then use its keys with Shipdeck.</source>
        <translation>Shipdeck이 하는 모든 작업이고 그 밖에는 없어요. 모든 작업을 이름으로 적었고, IAM은 /shipdeck/ 아래만 써요. 이 정책을 사용자나 역할에 붙인 다음 그 키를 Shipdeck에서 쓰세요.</translation>
    </message>
    <message>
        <source>Permissions of profile %1</source>
        <translation>프로필 %1의 권한</translation>
    </message>
    <message>
        <source>Permissions that Shipdeck needs</source>
        <translation>Shipdeck에 필요한 권한</translation>
    </message>
    <message>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <source>Copy statement</source>
        <translation>정책 문 복사</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>확인하기</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::StatementRow</name>
    <message>
        <source>All resources: these actions cannot be limited to single resources</source>
        <translation>모든 리소스: 이 작업은 리소스를 따로 지정할 수 없어요</translation>
    </message>
    <message>
        <source>%1 is not allowed</source>
        <translation>%1 허용되지 않음</translation>
    </message>
    <message>
        <source>%1 is denied</source>
        <translation>%1 거부됨</translation>
    </message>
    <message>
        <source>%1 is allowed</source>
        <translation>%1 허용됨</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CleanUp</name>
    <message>
        <source>Clean up…</source>
        <translation>정리…</translation>
    </message>
    <message>
        <source>Clean up leftover resources</source>
        <translation>남은 리소스 정리</translation>
    </message>
    <message>
        <source>No bucket or permissions boundary of Shipdeck among them</source>
        <translation>Shipdeck의 버킷이나 권한 경계는 없어요</translation>
    </message>
    <message>
        <source>Outside of stacks, Shipdeck deletes only these two. Check the rest in the AWS console.</source>
        <translation>스택 밖에서 Shipdeck은 이 둘만 지워요. 나머지는 AWS 콘솔에서 확인하세요.</translation>
    </message>
    <message>
        <source>Clean up leftover resources?</source>
        <translation>남은 리소스를 정리할까요?</translation>
    </message>
    <message>
        <source>This permanently deletes from the account %1, %2:</source>
        <translation>계정 %1, %2에서 영구히 삭제할 것:</translation>
    </message>
    <message>
        <source>A bucket may be all that is left of a site: its files, releases and logs. Stacks and live sites are not affected.</source>
        <translation>버킷은 사이트에서 남은 전부(파일, 릴리스, 로그)일 수 있어요. 스택에 있는 것과 공개된 사이트는 그대로예요.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Delete 1 bucket</source>
        <translation>버킷 1개 삭제</translation>
    </message>
    <message>
        <source>Delete %1 buckets</source>
        <translation>버킷 %1개 삭제</translation>
    </message>
    <message>
        <source>Deleting in the background</source>
        <translation>백그라운드에서 지우고 있어요</translation>
    </message>
    <message>
        <source>You can close the window.</source>
        <translation>창을 닫아도 돼요.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Delete permissions boundary</source>
        <translation>권한 경계 삭제</translation>
    </message>
    <message>
        <source>Delete all %1</source>
        <translation>%1개 모두 삭제</translation>
    </message>
    <message>
        <source>Only buckets without Shipdeck&apos;s tags are left</source>
        <translation>Shipdeck의 태그가 없는 버킷만 남아 있어요</translation>
    </message>
    <message>
        <source>A name alone does not prove ownership, so Shipdeck does not delete them. If they are yours, run: %1</source>
        <translation>이름만으로는 소유자를 알 수 없어서 Shipdeck이 지우지 않아요. 내 것이 맞다면 실행하세요: %1</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::InventoryPage</name>
    <message>
        <source>Show that region</source>
        <translation>그 리전 보기</translation>
    </message>
    <message>
        <source>Shipdeck resources also exist in %1</source>
        <translation>%1 리전에도 Shipdeck 리소스가 있어요</translation>
    </message>
    <message>
        <source>Leftover resources deleted</source>
        <translation>남은 리소스를 삭제했어요</translation>
    </message>
    <message>
        <source>Hide resources that are free when idle</source>
        <translation>방문이 없으면 무료인 것 숨기기</translation>
    </message>
    <message>
        <source>Show %1 that are free when idle</source>
        <translation>방문이 없으면 무료인 것 %1개 보기</translation>
    </message>
    <message>
        <source>free when idle</source>
        <translation>방문이 없으면 무료</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>가격 알 수 없음</translation>
    </message>
    <message>
        <source>the stack is %1</source>
        <translation>스택 상태: %1</translation>
    </message>
    <message>
        <source>from another computer</source>
        <translation>다른 컴퓨터에서</translation>
    </message>
    <message>
        <source>Shared by all sites in this region</source>
        <translation>이 리전의 모든 사이트가 함께 쓰는 것</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>제거…</translation>
    </message>
    <message>
        <source>Listed only: Shipdeck never changes these.</source>
        <translation>보여 주기만 해요. Shipdeck은 이것을 바꾸지 않아요.</translation>
    </message>
    <message>
        <source>Not made by Shipdeck</source>
        <translation>Shipdeck이 만들지 않은 것</translation>
    </message>
    <message>
        <source>These have Shipdeck&apos;s tags or names but no longer belong to a stack. Check them in the AWS console before you clean up: they may be all that is left of a site.</source>
        <translation>Shipdeck의 태그나 이름이 있지만 이제 어느 스택에도 속하지 않아요. 정리하기 전에 AWS 콘솔에서 확인하세요. 사이트에서 남은 전부일 수 있어요.</translation>
    </message>
    <message>
        <source>Leftover resources (no stack)</source>
        <translation>남은 리소스(스택 없음)</translation>
    </message>
    <message>
        <source>Account %1: %2 a month without visitors (prices of %3)</source>
        <translation>계정 %1: 방문이 없으면 한 달에 %2(%3 가격 기준)</translation>
    </message>
    <message>
        <source>Account %1: no Shipdeck stacks or tagged resources, from any computer.</source>
        <translation>계정 %1: 어느 컴퓨터에서 만든 것이든 Shipdeck의 스택과 태그된 리소스가 없어요.</translation>
    </message>
    <message>
        <source>No Shipdeck resources here</source>
        <translation>Shipdeck 리소스가 없어요</translation>
    </message>
    <message>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <source>Include tagged resources not made by Shipdeck</source>
        <translation>Shipdeck이 만들지 않은 태그된 리소스도 보기</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>AWS resources</source>
        <translation>AWS 리소스</translation>
    </message>
    <message>
        <source>Warm distribution: the next site here goes live in seconds</source>
        <translation>예비 배포판: 다음 사이트가 몇 초 만에 열려요</translation>
    </message>
    <message>
        <source>Certificate of the domain</source>
        <translation>도메인 인증서</translation>
    </message>
    <message>
        <source>Show resources not made by Shipdeck</source>
        <translation>Shipdeck이 만들지 않은 리소스 보기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>복사했어요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CurrencyChoice</name>
    <message>
        <source>$1 = %1 (rate of %2)</source>
        <translation>$1 = %1(%2 환율)</translation>
    </message>
    <message>
        <source>%1 (local currency)</source>
        <translation>%1 (지역 통화)</translation>
    </message>
    <message>
        <source>Currency of prices</source>
        <translation>가격 통화</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::PrepareOffer</name>
    <message>
        <source>CloudFront needs a few minutes. You can close the window.</source>
        <translation>CloudFront에서 몇 분이 걸려요. 창을 닫아도 돼요.</translation>
    </message>
    <message>
        <source>Deleting in the background</source>
        <translation>백그라운드에서 지우고 있어요</translation>
    </message>
    <message>
        <source>Existing sites are not affected. A new site without a wildcard domain will wait a few minutes for CloudFront.</source>
        <translation>기존 사이트는 그대로예요. 와일드카드 도메인이 없는 새 사이트는 CloudFront를 몇 분 기다려요.</translation>
    </message>
    <message>
        <source>This deletes from the account %1, %2:</source>
        <translation>계정 %1, %2에서 삭제할 것:</translation>
    </message>
    <message>
        <source>Delete prepared resources?</source>
        <translation>준비한 리소스를 삭제할까요?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Delete resources</source>
        <translation>리소스 삭제</translation>
    </message>
    <message>
        <source>Delete resources…</source>
        <translation>리소스 삭제…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>A warm distribution is ready. It costs nothing while it is unused.</source>
        <translation>예비 배포판이 준비되어 있어요. 쓰기 전에는 비용이 들지 않아요.</translation>
    </message>
    <message>
        <source>Prepared: the next site here goes live in seconds.</source>
        <translation>준비됐어요. 다음 사이트는 몇 초 만에 열려요.</translation>
    </message>
    <message>
        <source>CloudFront needs a few minutes. You can deploy meanwhile, or close the window.</source>
        <translation>CloudFront에서 몇 분이 걸려요. 그동안 배포하거나 창을 닫아도 돼요.</translation>
    </message>
    <message>
        <source>Preparing in the background</source>
        <translation>백그라운드에서 준비하고 있어요</translation>
    </message>
    <message>
        <source>Resources to create</source>
        <translation>만들 리소스</translation>
    </message>
    <message>
        <source>Prepare this account and region</source>
        <translation>이 계정과 리전 준비하기</translation>
    </message>
    <message>
        <source>Prepare now? Then the first site goes live in seconds instead of minutes.</source>
        <translation>지금 준비할까요? 그러면 첫 사이트가 몇 분이 아니라 몇 초 만에 열려요.</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>준비하기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::AccessCard</name>
    <message>
        <source>No rule set: the next deployment uses the rule of production.</source>
        <translation>규칙이 없으면 다음 배포부터 프로덕션의 규칙을 써요.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>Now: %1.</source>
        <translation>현재: %1.</translation>
    </message>
    <message>
        <source>Takes effect immediately, at no cost. Deployments and rollbacks keep it.</source>
        <translation>무료이고 바로 적용돼요. 배포하거나 되돌려도 그대로예요.</translation>
    </message>
    <message>
        <source>Shipdeck stores only a salted hash of the password. Enter the password again with every change.</source>
        <translation>비밀번호는 솔트를 더한 해시로만 저장해요. 바꿀 때마다 다시 입력하세요.</translation>
    </message>
    <message>
        <source>no password: IP addresses only</source>
        <translation>비밀번호 없음: IP 주소만</translation>
    </message>
    <message>
        <source>Password (at least 12 characters)</source>
        <translation>비밀번호(12자 이상)</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>guest</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Allowed IP addresses</source>
        <translation>허용할 IP 주소</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>제한</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>접근 권한</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::AddressCard</name>
    <message>
        <source>the next release, from the folder as it is now</source>
        <translation>지금 폴더로 만들 다음 릴리스</translation>
    </message>
    <message>
        <source>Try an address</source>
        <translation>주소 시험</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>시험</translation>
    </message>
    <message>
        <source>Address or path to try</source>
        <translation>시험할 주소나 경로</translation>
    </message>
    <message>
        <source>Try the address</source>
        <translation>주소 시험하기</translation>
    </message>
    <message>
        <source>Calculated on this computer; no request is sent.</source>
        <translation>이 컴퓨터에서 계산해요. 요청은 보내지 않아요.</translation>
    </message>
    <message>
        <source>%1 or /path</source>
        <translation>%1 또는 /경로</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Redirects to</source>
        <translation>이동할 곳</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>릴리스</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Not found; a plain page is served</source>
        <translation>없어요. 기본 페이지가 나와요</translation>
    </message>
    <message>
        <source>Not found; %1 is served</source>
        <translation>없어요. 대신 나오는 파일: %1</translation>
    </message>
    <message>
        <source>the page for unknown paths</source>
        <translation>모르는 경로를 위한 페이지</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>캐시</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>접근 권한</translation>
    </message>
    <message>
        <source>%1; others get %2</source>
        <translation>%1, 다른 사람은 %2</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ZoneOffer</name>
    <message>
        <source>Show projects</source>
        <translation>프로젝트 보기</translation>
    </message>
    <message>
        <source>Remove these projects first, then disconnect the domain: %1</source>
        <translation>먼저 이 프로젝트들을 제거한 다음 도메인 연결을 끊으세요: %1</translation>
    </message>
    <message>
        <source>Remove %1…</source>
        <translation>%1 제거…</translation>
    </message>
    <message>
        <source>Remove %1 first, then disconnect the domain.</source>
        <translation>먼저 %1 프로젝트를 제거한 다음 도메인 연결을 끊으세요.</translation>
    </message>
    <message>
        <source>Another computer deployed these sites. Import them here, then remove them.</source>
        <translation>다른 컴퓨터가 배포한 사이트예요. 여기로 가져온 다음 제거하세요.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>CloudFront needs a few minutes. You can deploy meanwhile, or close the window.</source>
        <translation>CloudFront에서 몇 분이 걸려요. 그동안 배포하거나 창을 닫아도 돼요.</translation>
    </message>
    <message>
        <source>%1 is being connected in the background</source>
        <translation>백그라운드에서 연결하고 있어요: %1</translation>
    </message>
    <message>
        <source>%1 is being disconnected</source>
        <translation>연결을 끊고 있어요: %1</translation>
    </message>
    <message>
        <source>Sign in to AWS again; the operation then resumes automatically.</source>
        <translation>AWS에 다시 로그인하면 자동으로 이어져요.</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>확인이 필요해요</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 연결 끊기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The domain, its Route 53 hosted zone and projects with their own distribution are not affected.</source>
        <translation>도메인, Route 53 호스팅 영역, 자체 배포판이 있는 프로젝트는 그대로예요.</translation>
    </message>
    <message>
        <source>Nothing is deployed below it. This deletes from the account %1, %2:</source>
        <translation>그 아래에 배포한 것이 없어요. 계정 %1, %2에서 삭제할 것:</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>%1 연결을 끊을까요?</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 연결</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
    <message>
        <source>Visit %1</source>
        <translation>%1 방문</translation>
    </message>
    <message>
        <source>New projects on AWS get a subdomain of it. Deployed so far:</source>
        <translation>AWS의 새 프로젝트는 이 도메인의 하위 도메인을 써요. 지금 배포된 것:</translation>
    </message>
    <message>
        <source>Nothing is deployed below it yet. New projects on AWS get a subdomain of it.</source>
        <translation>아직 그 아래에 배포한 것이 없어요. AWS의 새 프로젝트는 이 도메인의 하위 도메인을 써요.</translation>
    </message>
    <message>
        <source>All subdomains of %1 are served from this account.</source>
        <translation>%1의 모든 하위 도메인을 이 계정에서 서비스해요.</translation>
    </message>
    <message>
        <source>Show the plan for this domain</source>
        <translation>이 도메인의 계획 보기</translation>
    </message>
    <message>
        <source>Domain whose subdomains Shipdeck serves</source>
        <translation>하위 도메인을 서비스할 도메인</translation>
    </message>
    <message>
        <source>Resources to create</source>
        <translation>만들 리소스</translation>
    </message>
    <message>
        <source>Disconnect the domain</source>
        <translation>도메인 연결 끊기</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>연결 끊기…</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>계획 보기</translation>
    </message>
    <message>
        <source>Projects and previews below it go live in seconds and are free until someone visits.</source>
        <translation>이 도메인 아래의 프로젝트와 미리보기는 몇 초 만에 열리고, 방문이 없으면 비용이 들지 않아요.</translation>
    </message>
    <message>
        <source>Wildcard domain</source>
        <translation>와일드카드 도메인</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::PriceFigures</name>
    <message>
        <source>Without the free allowances: %1</source>
        <translation>무료 사용량이 없을 때: %1</translation>
    </message>
    <message>
        <source>%1 GB of traffic</source>
        <translation>트래픽 %1 GB</translation>
    </message>
    <message>
        <source>Without visitors</source>
        <translation>방문이 없을 때</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::AwsPlace</name>
    <message>
        <source>its own distribution</source>
        <translation>자체 배포판</translation>
    </message>
    <message>
        <source>Keys from environment variables</source>
        <translation>환경 변수의 키</translation>
    </message>
    <message>
        <source>Domain to deploy under</source>
        <translation>배포할 상위 도메인</translation>
    </message>
    <message>
        <source>Choose a profile…</source>
        <translation>프로필 선택…</translation>
    </message>
    <message>
        <source>AWS profile to deploy with</source>
        <translation>배포에 쓸 AWS 프로필</translation>
    </message>
    <message>
        <source>at</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>with</source>
        <translation>프로필</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DelegationNotice</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>지금 확인</translation>
    </message>
    <message>
        <source>Set these name servers at your domain registrar; AWS needs them to validate the certificate. %1</source>
        <translation>도메인 등록 업체에서 이 네임서버를 설정하세요. AWS가 인증서를 검증하는 데 필요해요. %1</translation>
    </message>
    <message>
        <source>%1 does not point to Route 53 yet</source>
        <translation>아직 Route 53을 가리키지 않아요: %1</translation>
    </message>
    <message>
        <source>Name servers now: %1.</source>
        <translation>지금 네임서버: %1.</translation>
    </message>
    <message>
        <source>Name servers now: none.</source>
        <translation>지금 네임서버: 없음.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CheckList</name>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Checks passed: %1</source>
        <translation>통과한 확인: %1개</translation>
    </message>
    <message>
        <source>Show passed checks</source>
        <translation>통과한 확인 보기</translation>
    </message>
    <message>
        <source>Hide passed checks</source>
        <translation>통과한 확인 숨기기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::KeysDialog</name>
    <message>
        <source>Check and save</source>
        <translation>확인하고 저장</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>세션 토큰</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>비밀 액세스 키</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>액세스 키 ID</translation>
    </message>
    <message>
        <source>Connection name</source>
        <translation>연결 이름</translation>
    </message>
    <message>
        <source>Keys that never expire are a last resort: an SSO sign-in or a role is better. Shipdeck checks with AWS whose keys they are, then stores them only in its vault, not in a file.</source>
        <translation>만료되지 않는 키는 마지막 방법이에요. SSO 로그인이나 역할이 더 좋아요. 누구의 키인지 AWS에 확인한 뒤 Shipdeck 보관함에만 저장하고, 파일에는 쓰지 않아요.</translation>
    </message>
    <message>
        <source>Use access keys</source>
        <translation>액세스 키 사용</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SsoSetupDialog</name>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Identity Center region</source>
        <translation>Identity Center 리전</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>시작 URL</translation>
    </message>
    <message>
        <source>The address of your AWS access portal, and the region of its IAM Identity Center. The portal shows both below “Access keys”; your AWS administrator knows them too.</source>
        <translation>AWS 액세스 포털의 주소와 IAM Identity Center의 리전이에요. 둘 다 포털의 “액세스 키” 아래에 있고, AWS 관리자도 알고 있어요.</translation>
    </message>
    <message>
        <source>Sign in with SSO</source>
        <translation>SSO로 로그인</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SsoPlaceDialog</name>
    <message>
        <source>Save this profile</source>
        <translation>프로필 저장</translation>
    </message>
    <message>
        <source>Region for your sites</source>
        <translation>사이트를 둘 리전</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>프로필 이름</translation>
    </message>
    <message>
        <source>Account and role</source>
        <translation>계정과 역할</translation>
    </message>
    <message>
        <source>Shipdeck saves it as a profile in AWS&apos;s own config file, so all AWS tools can use it too. Nothing else in that file changes.</source>
        <translation>AWS 자체 설정 파일에 프로필로 저장하므로 AWS의 모든 도구가 함께 써요. 그 파일의 다른 내용은 바뀌지 않아요.</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translation>어느 계정을 쓸까요?</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DataCard</name>
    <message>
        <source>Data folders</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Folders for data that the server stores, such as uploads or a database file. All releases of an environment share them. Without them, each deployment starts with the contents of the source.</source>
        <translation>업로드나 데이터베이스 파일처럼 서버가 저장하는 데이터의 폴더예요. 한 환경의 모든 릴리스가 함께 써요. 없으면 배포할 때마다 소스에 있는 것으로 시작해요.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>New data folder</source>
        <translation>새 데이터 폴더</translation>
    </message>
    <message>
        <source>uploads, db</source>
        <translation>uploads, db</translation>
    </message>
    <message>
        <source>Add the data folder</source>
        <translation>데이터 폴더 추가</translation>
    </message>
    <message>
        <source>Set for this project</source>
        <translation>이 프로젝트에 설정됨</translation>
    </message>
    <message>
        <source>Set by shipdeck.yml</source>
        <translation>shipdeck.yml에서 설정함</translation>
    </message>
    <message>
        <source>No longer used; kept until its environment is removed</source>
        <translation>더 이상 쓰지 않아요. 환경을 제거할 때까지 보관해요</translation>
    </message>
    <message>
        <source>Remove %1 from the data folders</source>
        <translation>데이터 폴더에서 %1 제거</translation>
    </message>
    <message>
        <source>Created by the next deployment</source>
        <translation>다음 배포에서 만들어져요</translation>
    </message>
    <message>
        <source>used by %1, live</source>
        <translation>현재 릴리스 %1에서 사용</translation>
    </message>
    <message>
        <source>not used by the live release</source>
        <translation>현재 릴리스에서 사용하지 않음</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1부터</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Variables set: %1</source>
        <translation>변수 설정: %1</translation>
    </message>
    <message>
        <source>Variables removed: %1</source>
        <translation>변수 제거: %1</translation>
    </message>
    <message>
        <source>Variables set: %1; removed: %2</source>
        <translation>변수 설정: %1, 제거: %2</translation>
    </message>
    <message>
        <source>Rollback to %1</source>
        <translation>되돌리기: %1</translation>
    </message>
    <message>
        <source>Promotion of %1</source>
        <translation>승격: %1</translation>
    </message>
    <message>
        <source>Canary at %1 %: %2</source>
        <translation>카나리 %1%: %2</translation>
    </message>
    <message>
        <source>End of the canary</source>
        <translation>카나리 종료</translation>
    </message>
    <message>
        <source>Removal of %1</source>
        <translation>제거: %1</translation>
    </message>
    <message>
        <source>Removal of environment %1</source>
        <translation>환경 제거: %1</translation>
    </message>
    <message>
        <source>Stop of the site</source>
        <translation>사이트 중지</translation>
    </message>
    <message>
        <source>Start of the site</source>
        <translation>사이트 시작</translation>
    </message>
    <message>
        <source>Unpinned: new deployments go live</source>
        <translation>고정 해제: 새 배포가 공개돼요</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>Promoted</source>
        <translation>승격됨</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>제거됨</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작됨</translation>
    </message>
    <message>
        <source>Unpinned</source>
        <translation>고정 해제됨</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경됨</translation>
    </message>
    <message>
        <source>a push</source>
        <translation>푸시</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>요청: %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>고정됨</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>%1 was removed: %2.</source>
        <translation>%1 제거됨: %2</translation>
    </message>
    <message>
        <source>%1 was removed by %2: %3.</source>
        <translation>%1 제거됨: %2, %3</translation>
    </message>
    <message>
        <source>Forgotten on this computer: %1</source>
        <translation>이 컴퓨터에서만 지움: %1</translation>
    </message>
    <message>
        <source>Restart of the server</source>
        <translation>서버 재시작</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>재시작됨</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>이 컴퓨터에서 지움</translation>
    </message>
    <message>
        <source>%1 was forgotten on this computer: %2. It stays in its AWS account.</source>
        <translation>이 컴퓨터에서 %1 정보를 지웠어요: %2. AWS 계정에는 그대로 있어요.</translation>
    </message>
    <message>
        <source>%1 was forgotten on this computer by %2: %3. It stays in its AWS account.</source>
        <translation>%2 님이 이 컴퓨터에서 %1 정보를 지웠어요: %3. AWS 계정에는 그대로 있어요.</translation>
    </message>
    <message>
        <source>Domain %1 added</source>
        <translation>도메인 추가: %1</translation>
    </message>
    <message>
        <source>Domain %1 removed</source>
        <translation>도메인 제거: %1</translation>
    </message>
    <message>
        <source>Search for the commit that broke it</source>
        <translation>문제를 일으킨 커밋 찾기</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>찾음</translation>
    </message>
    <message>
        <source>Freeze lifted for an hour: %1</source>
        <translation>배포 동결을 한 시간 동안 해제: %1</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>해제됨</translation>
    </message>
    <message>
        <source>Cleaned up</source>
        <translation>정리함</translation>
    </message>
    <message>
        <source>Live sites were not affected</source>
        <translation>운영 중인 사이트에는 영향이 없어요</translation>
    </message>
    <message>
        <source>It stays in its AWS account</source>
        <translation>AWS 계정에는 그대로 남아 있어요</translation>
    </message>
    <message>
        <source>Nothing of it is left on this computer</source>
        <translation>이 컴퓨터에 남은 것이 없어요</translation>
    </message>
    <message>
        <source>Something is left in AWS account %1</source>
        <translation>AWS 계정 %1에 남은 것이 있어요</translation>
    </message>
    <message>
        <source>Nothing of it is left in AWS account %1</source>
        <translation>AWS 계정 %1에 남은 것이 없어요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::HistoryFilters</name>
    <message>
        <source>Message, hash, person</source>
        <translation>메시지, 해시, 사람</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>모든 환경</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>모든 상태</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>브랜치</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>모든 브랜치</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>모든 사람</translation>
    </message>
    <message>
        <source>Pushes</source>
        <translation>푸시</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>모든 기간</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>최근 7일</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>최근 30일</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month</comment>
        <translation>yyyy년 M월</translation>
    </message>
    <message>
        <source>Choose dates</source>
        <translation>날짜 선택</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>To</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>이 기간 보기</translation>
    </message>
    <message>
        <source>Choose dates…</source>
        <translation>날짜 선택…</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>모든 프로젝트</translation>
    </message>
</context>
<context>
    <name>VariableState</name>
    <message>
        <source>Version %1, %2</source>
        <translation>버전 %1, %2</translation>
    </message>
    <message>
        <source>Waiting for deployment</source>
        <translation>배포 대기 중</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 변수</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>이전 값 %1</translation>
    </message>
    <message>
        <source>Hides in %1 s</source>
        <translation>%1초 뒤 숨김</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>빌드</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 변경</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 추가</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>제거됨</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>Missing in %1, set in %2</source>
        <translation>%1에 없음, %2에 있음</translation>
    </message>
    <message>
        <source>Copy to %1</source>
        <translation>%1에 복사</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::VariableEditor</name>
    <message>
        <source>Build: while it is built. Run: in the running app. Both: in both.</source>
        <translation>빌드: 빌드하는 동안. 실행: 실행 중인 앱에서. 둘 다: 두 경우 모두.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 보기</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>비밀 값</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Name of the variable</source>
        <translation>변수 이름</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>사용 위치</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>변경 없음</translation>
    </message>
    <message>
        <source>%1 is already set here.</source>
        <translation>%1: 이미 설정되어 있어요.</translation>
    </message>
    <message>
        <source>%1 was removed meanwhile. Save adds it again.</source>
        <translation>그사이 %1 변수가 제거됐어요. 저장하면 다시 추가돼요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::VariableHeader</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>사용 위치</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::VariableList</name>
    <message>
        <source>Variables</source>
        <translation>변수</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::VariableRows</name>
    <message>
        <source>Used in: %1</source>
        <translation>사용 위치: %1</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>제거됨</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>비밀 값</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::VariablesPage</name>
    <message>
        <source>Copy from…</source>
        <translation>복사해 오기…</translation>
    </message>
    <message>
        <source>Import .env…</source>
        <translation>.env 가져오기…</translation>
    </message>
    <message>
        <source>Add variable</source>
        <translation>변수 추가</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>No variables match</source>
        <translation>일치하는 변수가 없어요</translation>
    </message>
    <message>
        <source>Try other words.</source>
        <translation>다른 말로 찾아보세요.</translation>
    </message>
    <message>
        <source>Add variable  A</source>
        <translation>변수 추가  A</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Secrets are encrypted and never written to logs.</source>
        <translation>비밀 값은 암호화되고 로그에 남지 않아요.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Deploying</source>
        <translation>배포 중</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>버리기…</translation>
    </message>
    <message>
        <source>Open deployment</source>
        <translation>배포 열기</translation>
    </message>
    <message>
        <source>Redeploy</source>
        <translation>다시 배포</translation>
    </message>
    <message>
        <source>Deploy the same commit with the new values</source>
        <translation>같은 커밋을 새 값으로 배포해요</translation>
    </message>
    <message>
        <source>No variables in %1</source>
        <translation>%1에 변수가 없어요</translation>
    </message>
    <message>
        <source>Drop a .env file here, or paste NAME=value lines with Ctrl+V. You review the changes before they are saved.</source>
        <translation>여기에 .env 파일을 놓거나 NAME=value 줄을 Ctrl+V로 붙여 넣으세요. 저장하기 전에 변경 내용을 확인해요.</translation>
    </message>
    <message>
        <source>Every preview gets these with its next deployment.</source>
        <translation>모든 미리보기가 다음 배포부터 이 변수를 써요.</translation>
    </message>
    <message>
        <source>Nothing is live in %1 yet: its first deployment gets these.</source>
        <translation>%1에는 아직 공개된 릴리스가 없어요. 첫 배포가 이 변수를 써요.</translation>
    </message>
    <message>
        <source>Deploying 1 change</source>
        <translation>변경 1개 배포 중</translation>
    </message>
    <message>
        <source>Deploying %1 changes</source>
        <translation>변경 %1개 배포 중</translation>
    </message>
    <message>
        <source>1 change not live yet</source>
        <translation>아직 적용되지 않은 변경 1개</translation>
    </message>
    <message>
        <source>%1 changes not live yet</source>
        <translation>아직 적용되지 않은 변경 %1개</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 추가</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 저장됨</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>%1 is as in the live release</source>
        <translation>%1: 현재 릴리스와 같아졌어요</translation>
    </message>
    <message>
        <source>Discard 1 change?</source>
        <translation>변경 1개를 버릴까요?</translation>
    </message>
    <message>
        <source>Discard %1 changes?</source>
        <translation>변경 %1개를 버릴까요?</translation>
    </message>
    <message>
        <source>%1 gets the variables of its live release again.</source>
        <translation>%1 변수가 현재 릴리스의 값으로 돌아가요.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Discard change</source>
        <translation>변경 버리기</translation>
    </message>
    <message>
        <source>Discard %1 changes</source>
        <translation>변경 %1개 버리기</translation>
    </message>
    <message>
        <source>Changes discarded</source>
        <translation>변경을 버렸어요</translation>
    </message>
    <message>
        <source>%1 copied; the clipboard is cleared after a minute</source>
        <translation>%1 복사됨. 1분 뒤 클립보드를 비워요</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 복사됨</translation>
    </message>
    <message>
        <source>%1 copied to %2</source>
        <translation>%1: %2에 복사됨</translation>
    </message>
    <message>
        <source>Add variables to %1</source>
        <translation>%1에 변수 추가</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Override…</source>
        <translation>덮어쓰기…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>편집…</translation>
    </message>
    <message>
        <source>Hide value</source>
        <translation>값 숨기기</translation>
    </message>
    <message>
        <source>Show value</source>
        <translation>값 보기</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Undo change</source>
        <translation>변경 실행 취소</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Paste variables</source>
        <translation>변수 붙여 넣기</translation>
    </message>
    <message>
        <source>Copy variables from %1…</source>
        <translation>%1 변수 복사해 오기…</translation>
    </message>
    <message>
        <source>Show variables of %1</source>
        <translation>%1 변수 보기</translation>
    </message>
    <message>
        <source>Redeploy with the changes</source>
        <translation>변경 내용으로 다시 배포</translation>
    </message>
    <message>
        <source>Discard changes…</source>
        <translation>변경 버리기…</translation>
    </message>
    <message>
        <source>Start from .env.example</source>
        <translation>.env.example로 시작</translation>
    </message>
    <message>
        <source>The repository&apos;s .env.example names these.</source>
        <translation>저장소의 .env.example에 있는 변수예요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SettingRow</name>
    <message>
        <source>Use detected</source>
        <translation>감지한 값 사용</translation>
    </message>
    <message>
        <source>Use the detected value: %1</source>
        <translation>감지한 값 사용: %1</translation>
    </message>
    <message>
        <source>Set by %1, read-only</source>
        <translation>%1에서 설정(읽기 전용)</translation>
    </message>
    <message>
        <source>Set for this project</source>
        <translation>이 프로젝트에 설정한 값</translation>
    </message>
    <message>
        <source>Overridden. Detected: %1</source>
        <translation>직접 설정함. 감지한 값: %1</translation>
    </message>
    <message>
        <source>Overridden. %1 says %2</source>
        <translation>직접 설정함. %1의 값: %2</translation>
    </message>
    <message>
        <source>Use default</source>
        <translation>기본값 사용</translation>
    </message>
    <message>
        <source>Use the default: %1</source>
        <translation>기본값 사용: %1</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SettingsCard</name>
    <message>
        <source>Not run</source>
        <translation>실행 안 함</translation>
    </message>
    <message>
        <source>Failures only warn</source>
        <translation>실패하면 경고만</translation>
    </message>
    <message>
        <source>Must pass</source>
        <translation>통과해야 배포</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>허용</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>차단</translation>
    </message>
    <message>
        <source>Private networks too</source>
        <translation>사설 네트워크도 허용</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>프레임워크</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>감지되지 않음</translation>
    </message>
    <message>
        <source>Root directory</source>
        <translation>루트 디렉터리</translation>
    </message>
    <message>
        <source>the source&apos;s top folder</source>
        <translation>소스의 최상위 폴더</translation>
    </message>
    <message>
        <source>Install command</source>
        <translation>설치 명령</translation>
    </message>
    <message>
        <source>nothing to install</source>
        <translation>설치할 것 없음</translation>
    </message>
    <message>
        <source>Build command</source>
        <translation>빌드 명령</translation>
    </message>
    <message>
        <source>nothing to build</source>
        <translation>빌드할 것 없음</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>출력 폴더</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Node version</source>
        <translation>Node 버전</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s default</source>
        <translation>Shipdeck 기본값</translation>
    </message>
    <message>
        <source>Network in the build</source>
        <translation>빌드 중 네트워크</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>메모리 한도</translation>
    </message>
    <message>
        <source>Start command</source>
        <translation>시작 명령</translation>
    </message>
    <message>
        <source>no server</source>
        <translation>서버 없음</translation>
    </message>
    <message>
        <source>Health path</source>
        <translation>상태 확인 경로</translation>
    </message>
    <message>
        <source>/, any answer below 500</source>
        <translation>/, 500 미만이면 정상</translation>
    </message>
    <message>
        <source>Releases kept</source>
        <translation>보관할 릴리스 수</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Changes take effect with the next deployment. An empty field means: as detected.</source>
        <translation>변경한 값은 다음 배포부터 적용돼요. 비워 두면 감지한 값을 써요.</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <translation>저장: %1</translation>
    </message>
    <message>
        <source>Usual for %1</source>
        <translation>%1의 일반적인 값</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>출처: %1</translation>
    </message>
    <message>
        <source>Set by %1</source>
        <translation>%1에서 설정</translation>
    </message>
    <message>
        <source>as detected</source>
        <translation>감지한 대로</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>기본값: %1</translation>
    </message>
    <message>
        <source>Detected: %1</source>
        <translation>감지됨: %1</translation>
    </message>
    <message>
        <source>Takes effect as soon as it is saved.</source>
        <translation>저장하면 바로 적용돼요.</translation>
    </message>
    <message>
        <source>%1: as soon as it is saved. Other changes take effect with the next deployment. An empty field means: as detected.</source>
        <translation>%1: 저장하면 바로 적용돼요. 다른 변경은 다음 배포부터 적용돼요. 비워 두면 감지된 값을 써요.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>창의 색이에요.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>The language of the window and of shipctl.</source>
        <translation>창과 shipctl의 언어예요.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Enlarges everything in the window, also with Ctrl++ and Ctrl+−.</source>
        <translation>창의 모든 것을 키워요. Ctrl++와 Ctrl+−로도 바꿀 수 있어요.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>밀도</translation>
    </message>
    <message>
        <source>The height of rows in lists.</source>
        <translation>목록의 줄 높이예요.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>여유 있게</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>움직임</translation>
    </message>
    <message>
        <source>Whether parts of the window move as they appear.</source>
        <translation>창의 요소가 나타날 때 움직일지 정해요.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Where all sites on this computer answer. They move at once.</source>
        <translation>이 컴퓨터의 모든 사이트가 응답하는 포트예요. 바꾸면 바로 옮겨져요.</translation>
    </message>
    <message>
        <source>the first free one from 8080</source>
        <translation>8080부터 빈 포트</translation>
    </message>
    <message>
        <source>Builds at once</source>
        <translation>동시 빌드 수</translation>
    </message>
    <message>
        <source>How many deployments build at the same time; the others are queued.</source>
        <translation>동시에 빌드할 배포의 수예요. 나머지는 대기해요.</translation>
    </message>
    <message>
        <source>Disk budget</source>
        <translation>디스크 예산</translation>
    </message>
    <message>
        <source>For logs, releases and caches. Beyond it, the least recently used are deleted.</source>
        <translation>로그, 릴리스, 캐시의 한도예요. 넘으면 오래 쓰지 않은 것부터 삭제돼요.</translation>
    </message>
    <message>
        <source>Log limit</source>
        <translation>로그 한도</translation>
    </message>
    <message>
        <source>How much of its output a deployment logs.</source>
        <translation>배포 하나가 로그로 남길 수 있는 출력의 양이에요.</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>로그인할 때 시작</translation>
    </message>
    <message>
        <source>The agent serves sites and deploys pushes as soon as you log in, without the window.</source>
        <translation>창을 열지 않아도, 로그인하면 에이전트가 사이트를 제공하고 푸시를 배포해요.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <source>For all prices. AWS charges in US dollars; the rate has its date.</source>
        <translation>모든 가격에 쓰여요. AWS는 미국 달러로 청구하며, 환율에는 날짜가 표시돼요.</translation>
    </message>
    <message>
        <source>Local currency</source>
        <translation>지역 통화</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>촘촘하게</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>줄임</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>Take pictures of releases</source>
        <translation>릴리스 화면 찍기</translation>
    </message>
    <message>
        <source>An installed browser takes them in the sandbox, without access to your files.</source>
        <translation>설치된 브라우저가 샌드박스에서 찍고, 내 파일에는 접근하지 못해요.</translation>
    </message>
    <message>
        <source>On, if a browser is installed</source>
        <translation>켬(브라우저가 설치된 경우)</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>격리</translation>
    </message>
    <message>
        <source>Whether code may run where this computer cannot isolate it. Choose “Optional” only if you trust all code that you deploy.</source>
        <translation>이 컴퓨터에서 격리할 수 없는 코드를 실행해도 되는지 정해요. 배포하는 모든 코드를 믿을 때만 “선택”을 고르세요.</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>필수</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>%1 Now: %2.</source>
        <translation>%1 지금은 %2번 포트예요.</translation>
    </message>
</context>
<context>
    <name>ProjectCommands</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>되돌리기…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>중지…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Deploy as a canary…</source>
        <translation>카나리로 배포…</translation>
    </message>
    <message>
        <source>Deploy elsewhere…</source>
        <translation>다른 곳에 배포…</translation>
    </message>
    <message>
        <source>Export data folders…</source>
        <translation>데이터 폴더 내보내기…</translation>
    </message>
    <message>
        <source>Take over lock…</source>
        <translation>잠금 넘겨받기…</translation>
    </message>
    <message>
        <source>Rename %1…</source>
        <translation>%1 이름 바꾸기…</translation>
    </message>
    <message>
        <source>Forget %1 on this computer…</source>
        <translation>이 컴퓨터에서만 %1 지우기…</translation>
    </message>
    <message>
        <source>Remove %1…</source>
        <translation>%1 제거…</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>실행 위치</translation>
    </message>
    <message>
        <source>Who has access</source>
        <translation>접근 권한</translation>
    </message>
    <message>
        <source>Data folders</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <source>Deploy on push</source>
        <translation>푸시할 때 배포</translation>
    </message>
    <message>
        <source>GitHub reports</source>
        <translation>GitHub 보고</translation>
    </message>
    <message>
        <source>Export the data folders of %1</source>
        <translation>%1 데이터 폴더 내보내기</translation>
    </message>
    <message>
        <source>The data is in %1</source>
        <translation>데이터를 저장했어요: %1</translation>
    </message>
    <message>
        <source>Release timeline</source>
        <translation>릴리스 타임라인</translation>
    </message>
    <message>
        <source>Lift freeze…</source>
        <translation>동결 해제…</translation>
    </message>
    <message>
        <source>Promote %1 to %2…</source>
        <translation>%1 릴리스를 %2에 공개…</translation>
    </message>
    <message>
        <source>Redeploy without cache</source>
        <translation>캐시 없이 다시 배포</translation>
    </message>
    <message>
        <source>Deploy without cache</source>
        <translation>캐시 없이 배포하기</translation>
    </message>
    <message>
        <source>Choose a branch…</source>
        <translation>브랜치 선택…</translation>
    </message>
    <message>
        <source>Deploy a preview…</source>
        <translation>미리보기 배포…</translation>
    </message>
</context>
<context>
    <name>ServerLog</name>
    <message>
        <source>server stopped</source>
        <translation>서버 정지됨</translation>
    </message>
    <message>
        <source>server failing</source>
        <translation>서버 오류</translation>
    </message>
    <message>
        <source>server running</source>
        <translation>서버 실행 중</translation>
    </message>
    <message>
        <source>No server log yet. It begins when the server starts.</source>
        <translation>아직 서버 로그가 없어요. 서버가 시작되면 기록돼요.</translation>
    </message>
    <message>
        <source>server asleep</source>
        <translation>서버 절전 중</translation>
    </message>
</context>
<context>
    <name>SiteSwitches</name>
    <message>
        <source>Show server log</source>
        <translation>서버 로그 보기</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 시작</translation>
    </message>
    <message>
        <source>Stop %1…</source>
        <translation>%1 정지…</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>%1 재시작</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CostPage</name>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>아직 프로젝트가 없어요</translation>
    </message>
    <message>
        <source>What each project costs in a month is shown here, before and after you deploy.</source>
        <translation>배포 전후에 프로젝트별 월 비용이 여기에 표시돼요.</translation>
    </message>
    <message>
        <source>Deploy a folder</source>
        <translation>폴더 배포</translation>
    </message>
    <message>
        <source>Estimates by the prices of %1, not bills: taxes, support and credits are not included.</source>
        <translation>%1의 가격으로 계산한 예상 금액이며 청구서가 아니에요. 세금, 지원 요금, 크레딧은 포함되지 않아요.</translation>
    </message>
    <message>
        <source>What visitors use is charged in addition.</source>
        <translation>방문자의 사용량은 따로 청구돼요.</translation>
    </message>
    <message>
        <source>Free: no project runs where it costs money</source>
        <translation>무료: 비용이 드는 곳에서 실행되는 프로젝트가 없어요</translation>
    </message>
    <message>
        <source>%1 a month without visitors</source>
        <translation>방문자가 없을 때 월 %1</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>By plan</source>
        <translation>계획 기준</translation>
    </message>
    <message>
        <source>In the account</source>
        <translation>계정 기준</translation>
    </message>
    <message>
        <source>%1: by plan %2, in the account %3</source>
        <translation>%1: 계획 기준 %2, 계정 기준 %3</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>무료</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>확인 중…</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>공유</translation>
    </message>
    <message>
        <source>%1 at %2 GB of traffic</source>
        <translation>트래픽 %2GB일 때 %1</translation>
    </message>
    <message>
        <source>%1 a month without visitors for all of Shipdeck&apos;s resources, with what sites share. Checked %2.</source>
        <translation>사이트가 함께 쓰는 것까지, Shipdeck의 모든 리소스는 방문자가 없을 때 월 %1. 확인: %2.</translation>
    </message>
    <message>
        <source>What it costs there is unknown; the sum has the plans of its projects.</source>
        <translation>계정의 비용을 알 수 없어, 합계에는 프로젝트의 계획 금액을 썼어요.</translation>
    </message>
    <message>
        <source>Reading the inventory…</source>
        <translation>계정의 리소스를 확인하고 있어요…</translation>
    </message>
    <message>
        <source>of the environment&apos;s keys</source>
        <translation>(환경 변수의 키)</translation>
    </message>
    <message>
        <source>AWS account %1</source>
        <translation>AWS 계정 %1</translation>
    </message>
    <message>
        <source>AWS resources</source>
        <translation>AWS 리소스</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::NewProjectFields</name>
    <message>
        <source>Hide build settings</source>
        <translation>빌드 설정 숨기기</translation>
    </message>
    <message>
        <source>Build settings</source>
        <translation>빌드 설정</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::PreferencesPage</name>
    <message>
        <source>Find a setting</source>
        <translation>설정 찾기</translation>
    </message>
    <message>
        <source>No settings match</source>
        <translation>일치하는 설정이 없어요</translation>
    </message>
    <message>
        <source>Try other words, in English or Korean.</source>
        <translation>영어나 한국어로 다른 단어를 입력해 보세요.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>검색 지우기</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>기본값: %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1: 변경됨</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SettingFields</name>
    <message>
        <source>Not run</source>
        <translation>실행 안 함</translation>
    </message>
    <message>
        <source>Failures only warn</source>
        <translation>실패하면 경고만</translation>
    </message>
    <message>
        <source>Must pass</source>
        <translation>통과해야 배포</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>허용</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>차단</translation>
    </message>
    <message>
        <source>Private networks too</source>
        <translation>사설 네트워크도 허용</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>프레임워크</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>감지되지 않음</translation>
    </message>
    <message>
        <source>Root directory</source>
        <translation>루트 디렉터리</translation>
    </message>
    <message>
        <source>the source&apos;s top folder</source>
        <translation>소스의 최상위 폴더</translation>
    </message>
    <message>
        <source>Install command</source>
        <translation>설치 명령</translation>
    </message>
    <message>
        <source>nothing to install</source>
        <translation>설치할 것 없음</translation>
    </message>
    <message>
        <source>Build command</source>
        <translation>빌드 명령</translation>
    </message>
    <message>
        <source>nothing to build</source>
        <translation>빌드할 것 없음</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>출력 폴더</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Node version</source>
        <translation>Node 버전</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s default</source>
        <translation>Shipdeck 기본값</translation>
    </message>
    <message>
        <source>Network in the build</source>
        <translation>빌드 중 네트워크</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>메모리 한도</translation>
    </message>
    <message>
        <source>Start command</source>
        <translation>시작 명령</translation>
    </message>
    <message>
        <source>no server</source>
        <translation>서버 없음</translation>
    </message>
    <message>
        <source>Health path</source>
        <translation>상태 확인 경로</translation>
    </message>
    <message>
        <source>/, any answer below 500</source>
        <translation>/, 500 미만이면 정상</translation>
    </message>
    <message>
        <source>Releases kept</source>
        <translation>보관할 릴리스 수</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Usual for %1</source>
        <translation>%1의 일반적인 값</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>출처: %1</translation>
    </message>
    <message>
        <source>Set by %1</source>
        <translation>%1에서 설정</translation>
    </message>
    <message>
        <source>as detected</source>
        <translation>감지한 대로</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>기본값: %1</translation>
    </message>
    <message>
        <source>Detected: %1</source>
        <translation>감지됨: %1</translation>
    </message>
    <message>
        <source>Deployment freeze</source>
        <translation>배포 동결</translation>
    </message>
    <message>
        <source>never, or Fri 16:00 - Mon 08:00</source>
        <translation>없음, 예: Fri 16:00 - Mon 08:00</translation>
    </message>
    <message>
        <source>a share of this computer&apos;s memory</source>
        <translation>이 컴퓨터 메모리의 일부</translation>
    </message>
    <message>
        <source>Wait for approval</source>
        <translation>승인 대기</translation>
    </message>
    <message>
        <source>Go live at once</source>
        <translation>바로 공개</translation>
    </message>
    <message>
        <source>Pushes to production</source>
        <translation>프로덕션 푸시</translation>
    </message>
    <message>
        <source>Data folders</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <source>none, or what shipdeck.yml says</source>
        <translation>없음, 또는 shipdeck.yml에 있는 값</translation>
    </message>
    <message>
        <source>After 1 minute</source>
        <translation>1분 후</translation>
    </message>
    <message>
        <source>After 5 minutes</source>
        <translation>5분 후</translation>
    </message>
    <message>
        <source>After 15 minutes</source>
        <translation>15분 후</translation>
    </message>
    <message>
        <source>After 30 minutes</source>
        <translation>30분 후</translation>
    </message>
    <message>
        <source>After 1 hour</source>
        <translation>1시간 후</translation>
    </message>
    <message>
        <source>After 4 hours</source>
        <translation>4시간 후</translation>
    </message>
    <message>
        <source>Sleep when idle</source>
        <translation>유휴 시 절전</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <source>Measures each release</source>
        <translation>릴리스마다 측정</translation>
    </message>
    <message>
        <source>Lighthouse</source>
        <translation>Lighthouse</translation>
    </message>
    <message>
        <source>Lighthouse budget</source>
        <translation>Lighthouse 예산</translation>
    </message>
    <message>
        <source>none, or performance&gt;=90</source>
        <translation>없음, 또는 performance&gt;=90</translation>
    </message>
    <message>
        <source>Budget must be met</source>
        <translation>예산을 충족해야 함</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::StoragePage</name>
    <message>
        <source>Build packages</source>
        <translation>빌드 패키지</translation>
    </message>
    <message>
        <source>Git repository</source>
        <translation>Git 저장소</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Old releases</source>
        <translation>이전 릴리스</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>릴리스</translation>
    </message>
    <message>
        <source>Running builds</source>
        <translation>실행 중인 빌드</translation>
    </message>
    <message>
        <source>Data folders</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>데이터베이스</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>삭제…</translation>
    </message>
    <message>
        <source>Delete what is selected…</source>
        <translation>선택한 항목 삭제…</translation>
    </message>
    <message>
        <source>Shipdeck uses %1 on this computer; %2 of it can be deleted.</source>
        <translation>Shipdeck이 이 컴퓨터에서 %1를 쓰고 있고, 그중 %2를 삭제할 수 있어요.</translation>
    </message>
    <message>
        <source>Disk budget: %1.</source>
        <translation>디스크 예산: %1.</translation>
    </message>
    <message>
        <source>Free on this disk: %1.</source>
        <translation>디스크 여유 공간: %1.</translation>
    </message>
    <message>
        <source>Can be deleted</source>
        <translation>삭제할 수 있음</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>유지됨</translation>
    </message>
    <message>
        <source>Change disk budget</source>
        <translation>디스크 예산 변경</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>선택한 항목 없음</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>선택: %1</translation>
    </message>
    <message>
        <source>Delete %1…</source>
        <translation>%1 삭제…</translation>
    </message>
    <message>
        <source>Delete %1 from this computer?</source>
        <translation>이 컴퓨터에서 %1를 삭제할까요?</translation>
    </message>
    <message>
        <source>Live sites are not affected. This cannot be undone.</source>
        <translation>공개 중인 사이트에는 영향이 없어요. 되돌릴 수 없어요.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 삭제</translation>
    </message>
    <message>
        <source>Deleting in the background</source>
        <translation>백그라운드에서 삭제하고 있어요</translation>
    </message>
    <message>
        <source>It waits for running deployments. You can leave this page.</source>
        <translation>실행 중인 배포가 끝나기를 기다려요. 이 페이지를 떠나도 돼요.</translation>
    </message>
    <message>
        <source>%1 freed on this computer</source>
        <translation>이 컴퓨터에서 %1 확보했어요</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>다시 측정</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>저장 공간</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>화면 사진</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DomainCard</name>
    <message>
        <source>until %1, renews by itself</source>
        <translation>%1까지, 자동으로 갱신돼요</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>공개됨</translation>
    </message>
    <message>
        <source>checked by an HTTPS request</source>
        <translation>HTTPS 요청으로 확인해요</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>이름 복사</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>DNS has no such record yet</source>
        <translation>DNS에 아직 이 레코드가 없어요</translation>
    </message>
    <message>
        <source>DNS has: %1</source>
        <translation>DNS에 있는 값: %1</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>지금 확인</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>제거…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Observed: %1</source>
        <translation>현재 값: %1</translation>
    </message>
    <message>
        <source>Wanted: %1</source>
        <translation>필요한 값: %1</translation>
    </message>
    <message>
        <source>Redirects to</source>
        <translation>리디렉션 대상</translation>
    </message>
    <message>
        <source>Move here…</source>
        <translation>여기로 이동…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>이동…</translation>
    </message>
    <message>
        <source>Redirect %1 here…</source>
        <translation>%1을(를) 여기로 리디렉션…</translation>
    </message>
    <message>
        <source>Connect %1…</source>
        <translation>%1 연결…</translation>
    </message>
    <message>
        <source>With a token, Shipdeck writes the record</source>
        <translation>토큰이 있으면 Shipdeck이 레코드를 써요</translation>
    </message>
    <message>
        <source>yours, until %1</source>
        <translation>직접 만든 인증서, %1까지</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DomainsPage</name>
    <message>
        <source>Add domain</source>
        <translation>도메인 추가</translation>
    </message>
    <message>
        <source>No domains yet</source>
        <translation>아직 도메인이 없어요</translation>
    </message>
    <message>
        <source>A domain of your own, such as www.shop.example, leads to a site on AWS beside the address that it has.</source>
        <translation>www.shop.example 같은 내 도메인을 AWS 사이트의 기존 주소와 함께 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>Domains are for sites on AWS</source>
        <translation>도메인은 AWS 사이트에 연결할 수 있어요</translation>
    </message>
    <message>
        <source>Sites on this computer and on GitHub Pages can&apos;t have one here. Use “Deploy elsewhere…” in Settings to have this project on AWS too.</source>
        <translation>이 컴퓨터나 GitHub Pages의 사이트에는 여기서 연결할 수 없어요. 설정의 “다른 곳에 배포…”로 이 프로젝트를 AWS에도 배포하세요.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>도메인</translation>
    </message>
    <message>
        <source>Shipdeck looks up where its DNS is, then shows what it will do.</source>
        <translation>Shipdeck이 DNS가 어디에 있는지 확인한 뒤 무엇을 할지 보여줘요.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Add %1?</source>
        <translation>%1을(를) 추가할까요?</translation>
    </message>
    <message>
        <source>The DNS of %1 is at %2.</source>
        <translation>%1의 DNS는 %2에 있어요.</translation>
    </message>
    <message>
        <source>Planned steps</source>
        <translation>예정된 단계</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>%1 is live</source>
        <translation>%1이(가) 공개됐어요</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1을(를) 제거할까요?</translation>
    </message>
    <message>
        <source>Visitors no longer reach the site by this name. The site itself stays.</source>
        <translation>방문자가 이 이름으로는 사이트에 접속할 수 없게 돼요. 사이트 자체는 그대로 남아요.</translation>
    </message>
    <message>
        <source>Remove domain</source>
        <translation>도메인 제거</translation>
    </message>
    <message>
        <source>%1 was removed</source>
        <translation>%1을(를) 제거했어요</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>도메인</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>What visitors of the domain get</source>
        <translation>도메인 방문자가 보는 것</translation>
    </message>
    <message>
        <source>Shows the site</source>
        <translation>사이트 표시</translation>
    </message>
    <message>
        <source>Redirects to %1</source>
        <translation>%1로 리디렉션</translation>
    </message>
    <message>
        <source>There is no other site on AWS</source>
        <translation>AWS에 다른 사이트가 없어요</translation>
    </message>
    <message>
        <source>Move %1 to %2?</source>
        <translation>%1을 %2로 옮길까요?</translation>
    </message>
    <message>
        <source>It stays online: visitors get the former site until they get this one.</source>
        <translation>온라인 상태가 유지돼요. 방문자는 이 사이트로 바뀔 때까지 이전 사이트를 봐요.</translation>
    </message>
    <message>
        <source>It will show %1 of %2.</source>
        <translation>%2 프로젝트의 %1 환경을 보여 줘요.</translation>
    </message>
    <message>
        <source>Move domain</source>
        <translation>도메인 이동</translation>
    </message>
    <message>
        <source>Visitors of %1 will be redirected to %2.</source>
        <translation>%1 방문자는 %2 도메인으로 리디렉션돼요.</translation>
    </message>
    <message>
        <source>You add its records there, or connect %1 when they are shown.</source>
        <translation>레코드는 그곳에 직접 추가하거나, 레코드가 표시될 때 %1에 연결하세요.</translation>
    </message>
    <message>
        <source>Shipdeck writes the DNS records of %1</source>
        <translation>Shipdeck이 %1의 DNS 레코드를 써요</translation>
    </message>
    <message>
        <source>Saved. This token is for %1, not for %2</source>
        <translation>저장했어요. 이 토큰은 %2이(가) 아니라 %1용이에요</translation>
    </message>
</context>
<context>
    <name>BisectDialog</name>
    <message>
        <source>Find the commit that broke it</source>
        <translation>문제를 일으킨 커밋 찾기</translation>
    </message>
    <message>
        <source>Shipdeck builds commits before %1 until the one that broke it is found. Nothing is released.</source>
        <translation>문제를 일으킨 커밋을 찾을 때까지 %1 이전의 커밋을 빌드해요. 아무것도 공개되지 않아요.</translation>
    </message>
    <message>
        <source>Commit that worked</source>
        <translation>정상이던 커밋</translation>
    </message>
    <message>
        <source>The last successful deployment</source>
        <translation>마지막으로 성공한 배포</translation>
    </message>
    <message>
        <source>Command that fails</source>
        <translation>실패하는 명령</translation>
    </message>
    <message>
        <source>The build itself</source>
        <translation>빌드 자체</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>찾기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::BisectPage</name>
    <message>
        <source>Good</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>찾는 중</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>찾음</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>찾지 못함</translation>
    </message>
    <message>
        <source>This commit broke it</source>
        <translation>문제를 일으킨 커밋</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>변경 내용 보기</translation>
    </message>
    <message>
        <source>Tested commits</source>
        <translation>확인한 커밋</translation>
    </message>
    <message>
        <source>Cancel search</source>
        <translation>찾기 취소</translation>
    </message>
    <message>
        <source>Search again…</source>
        <translation>다시 찾기…</translation>
    </message>
    <message>
        <source>Find the commit that broke it</source>
        <translation>문제를 일으킨 커밋 찾기</translation>
    </message>
    <message>
        <source>Canceling</source>
        <translation>취소하는 중</translation>
    </message>
    <message>
        <source>Reading the history of %1…</source>
        <translation>커밋 기록을 읽는 중: %1…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>%1, %2 commits, %3 builds. Nothing was released.</source>
        <translation>%1, 커밋 %2개, 빌드 %3번. 공개된 것은 없어요.</translation>
    </message>
    <message>
        <source>%1: one commit is left. It and the one before it are built once more, to be sure.</source>
        <translation>%1: 커밋 하나가 남았어요. 확실히 하려고 그 커밋과 바로 앞 커밋을 한 번 더 빌드해요.</translation>
    </message>
    <message>
        <source>%1: %2 commits left, about %3 builds. Nothing is released. You can leave this page.</source>
        <translation>%1: 남은 커밋 %2개, 남은 빌드 약 %3번. 아무것도 공개되지 않아요. 이 페이지를 나가도 돼요.</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, from an earlier build</source>
        <translation>%1, 이전 빌드 결과</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Log %1</source>
        <translation>로그 %1</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>확인 중…</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Search for a commit</source>
        <translation>커밋 찾기</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%2, %3: %1</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::TimelinePage</name>
    <message>
        <source>The files of this release were pruned. Redeploy it to build it again.</source>
        <translation>이 릴리스의 파일은 정리됐어요. 다시 배포하면 새로 빌드해요.</translation>
    </message>
    <message>
        <source>Roll back to this release…</source>
        <translation>이 릴리스로 되돌리기…</translation>
    </message>
    <message>
        <source>Redeploy</source>
        <translation>다시 배포</translation>
    </message>
    <message>
        <source>Compare with live</source>
        <translation>현재 릴리스와 비교</translation>
    </message>
    <message>
        <source>Open deployment</source>
        <translation>배포 열기</translation>
    </message>
    <message>
        <source>Earlier release</source>
        <translation>이전 릴리스</translation>
    </message>
    <message>
        <source>Later release</source>
        <translation>다음 릴리스</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>No releases yet</source>
        <translation>아직 릴리스가 없어요</translation>
    </message>
    <message>
        <source>Each release that goes live is added here, with a picture of its page.</source>
        <translation>공개된 릴리스가 페이지 그림과 함께 여기에 표시돼요.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>릴리스</translation>
    </message>
    <message>
        <source>Deployed %1</source>
        <translation>배포 시각: %1</translation>
    </message>
    <message>
        <source>Release %1 of %2</source>
        <translation>릴리스 %1/%2</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Release timeline</source>
        <translation>릴리스 타임라인</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::FreezeNotice</name>
    <message>
        <source>%1 is frozen until %2</source>
        <translation>%1: %2까지 동결됐어요</translation>
    </message>
    <message>
        <source>Lifted until %1 by %2: %3</source>
        <translation>%2 님이 %1까지 해제: %3</translation>
    </message>
    <message>
        <source>Deployments and promotions are refused, and pushes wait. Rolling back is possible.</source>
        <translation>배포와 승격은 거부되고 푸시는 기다려요. 되돌리기는 할 수 있어요.</translation>
    </message>
    <message>
        <source>Lift freeze…</source>
        <translation>동결 해제…</translation>
    </message>
    <message>
        <source>%1 counts as frozen. %2</source>
        <translation>%1 환경은 동결된 것으로 봐요. %2</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::PromoteDialog</name>
    <message>
        <source>Comparing with the live release…</source>
        <translation>현재 릴리스와 비교하는 중…</translation>
    </message>
    <message>
        <source>Differences from the live release</source>
        <translation>현재 릴리스와 다른 점</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>공개하기</translation>
    </message>
    <message>
        <source>Commits are not known. %1</source>
        <translation>커밋을 알 수 없어요. %1</translation>
    </message>
    <message>
        <source>The same commit.</source>
        <translation>같은 커밋이에요.</translation>
    </message>
    <message>
        <source>New commits: %1</source>
        <translation>새 커밋: %1</translation>
    </message>
    <message>
        <source>Variables added: %1</source>
        <translation>추가되는 변수: %1</translation>
    </message>
    <message>
        <source>Variables changed: %1</source>
        <translation>바뀌는 변수: %1</translation>
    </message>
    <message>
        <source>Variables removed: %1</source>
        <translation>빠지는 변수: %1</translation>
    </message>
    <message>
        <source>Size: %1 → %2</source>
        <translation>크기: %1 → %2</translation>
    </message>
    <message>
        <source>Commits removed: %1</source>
        <translation>빠지는 커밋: %1</translation>
    </message>
</context>
<context>
    <name>CleanUpDialog</name>
    <message>
        <source>Ended: %1.</source>
        <translation>완료: %1.</translation>
    </message>
    <message>
        <source>Requested by %1, ended: %2.</source>
        <translation>요청한 사람: %1, 완료: %2.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::RequestPath</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>엣지</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>릴리스</translation>
    </message>
    <message>
        <source>broken between %1 and %2</source>
        <translation>%1 → %2 구간이 끊김</translation>
    </message>
    <message>
        <source>Request path</source>
        <translation>요청 경로</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::OverviewNotices</name>
    <message>
        <source>%1 waits for your approval</source>
        <translation>%1이(가) 승인을 기다려요</translation>
    </message>
    <message>
        <source>It was pushed by %1 and is built and staged. Visitors get it when you promote it.</source>
        <translation>%1이(가) 푸시했고, 빌드를 마친 뒤 공개를 기다려요. 공개하면 방문자에게 보여요.</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>검토…</translation>
    </message>
    <message>
        <source>Open Domains</source>
        <translation>도메인 열기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::NetworkShareDialog</name>
    <message>
        <source>Share %1 on this network</source>
        <translation>이 네트워크에 공유: %1</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>공유</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>공유 중지</translation>
    </message>
    <message>
        <source>A phone or computer in the same network can open this release, in one browser that gets the password. The connection is not encrypted.</source>
        <translation>같은 네트워크의 휴대폰이나 컴퓨터에서, 비밀번호를 받은 브라우저 하나로 이 릴리스를 열 수 있어요. 연결은 암호화되지 않아요.</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15분</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1시간</translation>
    </message>
    <message>
        <source>4 h</source>
        <translation>4시간</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>이 컴퓨터의 주소</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Copy password</source>
        <translation>비밀번호 복사</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>was shown once</source>
        <translation>한 번만 표시됐어요</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1분 후</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1초 후</translation>
    </message>
    <message>
        <source>%1, pages: %2, last at %3</source>
        <translation>%1, 페이지: %2, 마지막: %3</translation>
    </message>
    <message>
        <source>Not opened yet.</source>
        <translation>아직 아무도 열지 않았어요.</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>연 사람</translation>
    </message>
    <message>
        <source>Wrong passwords: %1</source>
        <translation>틀린 비밀번호: %1회</translation>
    </message>
    <message>
        <source>already used</source>
        <translation>이미 사용됨</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::QrView</name>
    <message>
        <source>QR code of %1</source>
        <translation>QR 코드: %1</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DnsTokenDialog</name>
    <message>
        <source>Connect %1</source>
        <translation>%1 연결</translation>
    </message>
    <message>
        <source>With an API token, Shipdeck writes the DNS records of %1 itself. Create one with the permissions %2, for this zone only. It is stored encrypted and sent to %3 only.</source>
        <translation>API 토큰이 있으면 Shipdeck이 %1의 DNS 레코드를 직접 써요. 이 영역에만 %2 권한을 준 토큰을 만드세요. 토큰은 암호화해 저장하고 %3에만 보내요.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API 토큰</translation>
    </message>
    <message>
        <source>Create a token at %1</source>
        <translation>%1에서 토큰 만들기</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>확인하고 저장</translation>
    </message>
</context>
</TS>
